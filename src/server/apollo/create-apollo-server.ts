import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { Logger } from 'pino'
import type { Executor } from '../../execute/executor'
import type { Limits } from '../../settings/limits'
import { maskError } from '../errors/mask-error'
import { documentLimits } from '../limits/document-limits'
import type { KnownDocuments } from '../documents/known-documents'
import { onlyTrusted } from '../documents/only-trusted'
import type { RequestScope } from '../request-scope'
import { documentStore, persistedQueries } from './document-stores'
import { executorGateway } from './executor-gateway'
import { operationReport } from './operation-report'

/** Selections of an operation with its fragments expanded: a stop for fragment bombs, far above what the other limits let through. */
const MAX_SELECTIONS = 10_000

/** Errors after which validation of a document gives up. */
const MAX_VALIDATION_ERRORS = 10

export interface ApolloSettings {
  readonly production: boolean
  /** Only documents of the manifest are answered. */
  readonly onlyTrusted?: boolean
  readonly limits: Limits
}

/** Apollo Server, with nothing of it that calls out, shows the inside or is unbounded. Not yet started. */
export function createApolloServer(
  executor: Executor,
  { production, limits, onlyTrusted: isStrict = false }: ApolloSettings,
  documents: KnownDocuments,
  log: Logger,
): ApolloServer<RequestScope> {
  return new ApolloServer<RequestScope>({
    gateway: executorGateway(executor),
    nodeEnv: production ? 'production' : 'development',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: production,
    stopOnTerminationSignals: false,
    persistedQueries: { cache: persistedQueries(documents), ttl: null },
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    cache: 'bounded',
    documentStore: documentStore(documents),
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    maxRecursiveSelections: MAX_SELECTIONS,
    validationRules: [...(isStrict ? [onlyTrusted] : []), ...documentLimits(limits)],
    formatError: (_formatted, error) => maskError(error, limits, log),
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.debug(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationReport(log),
    ],
  })
}
