import type { ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { writtenAnswer, type Executor } from '../../execute/executor'
import type { Limits } from '../../settings/limits'
import { codeOf } from '../apollo/operation-report'
import { maskError } from '../errors/mask-error'
import { statusOfCode } from '../errors/status-of-code'
import { respondWritten } from '../http/respond'
import { retryAfter } from '../errors/retry-after'
import { answerExtensions, operationLine } from '../operation-line'
import type { RequestScope } from '../request-scope'
import type { KnownRequest } from './known-request'

export interface LeanParts {
  readonly executor: Executor
  readonly limits: Limits
  readonly log: Logger
}

/**
 * Answers a known request without Apollo: the executor's text goes out as it is. Status, headers, errors, extensions and the
 * line of log are what Apollo's route gives; the tests of the server run over both.
 */
export async function answerKnown(
  { executor, limits, log }: LeanParts,
  request: KnownRequest,
  scope: RequestScope,
  response: ServerResponse,
  contentType: string,
): Promise<void> {
  const { data, errors } = await scope
    .await(writtenAnswer(executor, request, scope.operation))
    .catch((problem: unknown) => ({ data: undefined, errors: [problem] }))
  const told = (errors ?? []).map((error) => maskError(error, limits, log))
  const codes = told.map(codeOf)
  const extensions = JSON.stringify(answerExtensions(scope))
  const body = `{${told.length > 0 ? `"errors":${JSON.stringify(told)},` : ''}${data === undefined ? '' : `"data":${data},`}"extensions":${extensions}}\n`
  const status = data === undefined && codes[0] ? statusOfCode(codes[0]) : 200
  respondWritten(response, status, body, contentType, data === undefined ? retryAfter(told[0]) : undefined)
  log.info(operationLine(scope, request.hash, request.operation, codes), 'operation')
}
