import type { Refusal, Result } from '../../domain/kernel/result'
import { readOn, ticketKind } from './appendFact'
import type { Opening } from '../../ports'
import type { LedgerContext } from '../context'
import type { StreamState } from './stream'

/** The stream as it is now; of one that is known already only what followed is read. */
export const readStream = (
  context: LedgerContext,
  stream: string,
  known?: StreamState,
  asked?: Opening['records']
): Promise<Result<StreamState, Refusal>> => readOn(context, ticketKind(context, stream), known, null, asked)
