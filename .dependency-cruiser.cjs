/** The rooms of src/ and who may enter which: the folders follow the path of a query. */
const room = (name) => `^src/${name}/`

/** Pure rooms take data and return data: nothing of the outside comes in. */
const OUTSIDE = [
  '^node_modules/(neo4j-driver|@apollo|pino)',
  '^(node:)?(fs|net|http|child_process|dns|tls)(/|$)',
  '^src/(graph/(managed|migrations|neo4j-)|server|cli|import)',
]

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that need each other are one concept, or three.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'time-is-pure',
      'Days and points know no database, file or server.',
      { path: room('time') },
      { path: OUTSIDE },
    ),
    forbid('plan-is-pure', 'A plan is made from an operation alone.', { path: room('plan') }, { path: OUTSIDE }),
    forbid(
      'model-is-below-plan',
      'The model knows nothing of plans or text.',
      { path: room('model') },
      { path: '^src/(plan|cypher|execute|questions|server)/' },
    ),
    forbid(
      'plan-knows-no-cypher',
      'Text is made from plans, never the other way round.',
      { path: room('plan') },
      { path: room('cypher') },
    ),
    forbid(
      'plan-does-not-run',
      'Running comes after planning.',
      { path: room('(plan|cypher)') },
      { path: '^src/(execute|server|cli)/' },
    ),
    forbid(
      'server-sees-no-driver',
      'The server asks an executor; only src/graph talks to Neo4j.',
      { path: room('(server|plan|cypher|model|questions)') },
      { path: '^node_modules/neo4j-driver/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'graph-is-below',
      'The driver and the managed Neo4j know nothing of questions.',
      { path: room('graph') },
      { path: '^src/(plan|cypher|execute|questions|server|cli|import|claims)/' },
    ),
    forbid(
      'nobody-needs-the-command-line',
      'The command line is the outermost edge.',
      { pathNot: room('cli') },
      { path: room('cli') },
    ),
    forbid('not-from-tests', 'Source never needs a test.', { path: '^src/' }, { path: '^test/' }),
    forbid(
      'no-dev-packages',
      'What is served is installed without development packages.',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid('no-unknown', 'Every import resolves.', { path: '^src/' }, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/server/graphiql/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'types'] },
  },
}
