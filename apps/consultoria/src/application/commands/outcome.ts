import type { Refusal, Result } from '../../domain/kernel/result'
import type { Snapshot } from '../snapshot'

/** A command answers with the fresh snapshot, or says why nothing (more) happened; `retained` = the typed data are still there. */
export type Outcome = Promise<Result<Snapshot, Refusal>>
