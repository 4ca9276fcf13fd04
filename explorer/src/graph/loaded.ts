import type { Failure } from '../api/failure'
import type { Part } from './part'

/** A part of the graph, or why it could not be had. */
export type Loaded = { readonly ok: true; readonly part: Part } | { readonly ok: false; readonly failure: Failure }
