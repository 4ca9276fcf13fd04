/** The text of neo4j.conf: Bolt on the loopback only, nothing else listens and nothing is reported home. */
export function configurationText(port: number, pageCache: string, more: readonly string[] = []): string {
  return [
    'server.default_listen_address=127.0.0.1',
    'server.default_advertised_address=127.0.0.1',
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    `server.memory.pagecache.size=${pageCache}`,
    // The default keeps two days or 2 GB of logs, for backups that a Community edition can't take online anyway.
    'db.tx_log.rotation.retention_policy=1 files',
    'db.tx_log.rotation.size=64M',
    // How late a deadline is noticed; two seconds by default.
    'db.transaction.monitor.check.interval=100ms',
    ...more,
    '',
  ].join('\n')
}

const OPENED_TO_ALL = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch']

/** An archive of classes, loaded and verified before (JEP 350): one to start from, or one to write when the process ends. */
export type Classes = { readonly use: string } | { readonly make: string }

/** Arguments of `java`. The heap is set here because neo4j.conf is not asked for it when the server is started directly. */
export function javaArguments(options: {
  readonly mainClass: string
  readonly addOpens: readonly string[]
  readonly lib: string
  readonly home: string
  readonly conf: string
  readonly heap: string
  readonly plugins?: string
  readonly classes?: Classes
}): string[] {
  return [
    `-Xms${options.heap}`,
    `-Xmx${options.heap}`,
    // Ends rather than lingers half alive; the service then reports UNAVAILABLE.
    '-XX:+ExitOnOutOfMemoryError',
    ...[...OPENED_TO_ALL, ...options.addOpens].map((opened) => `--add-opens=${opened}=ALL-UNNAMED`),
    '-Dfile.encoding=UTF-8',
    ...classesArguments(options.classes),
    '-cp',
    // The archive of classes begins with the same entries, and none of them may be a folder.
    [`${options.lib}/*`, ...(options.plugins ? [`${options.plugins}/*`] : [])].join(':'),
    options.mainClass,
    `--home-dir=${options.home}`,
    `--config-dir=${options.conf}`,
    '--console-mode',
  ]
}

function classesArguments(classes: Classes | undefined): string[] {
  if (classes === undefined) return []
  return ['use' in classes ? `-XX:SharedArchiveFile=${classes.use}` : `-XX:ArchiveClassesAtExit=${classes.make}`]
}
