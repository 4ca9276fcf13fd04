import type { Variables } from '../../requests'

/** One row of a statement, its columns by place. */
export type Row = readonly unknown[]

/** Runs one auto-commit read and gives its rows. */
export type Read = (text: string, parameters: Record<string, unknown>) => Promise<Row[]>

/** Answers one kind of request: what is told under `data`. */
export type Handler = (read: Read, variables: Variables) => Promise<unknown>
