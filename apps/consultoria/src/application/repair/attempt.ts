import type { Refusal, Result } from '../../domain/kernel/result'
import type { RepairName } from '../shown/notices'
import type { StreamState } from '../ledger/stream'

/** Does one repair on the stream as the repairs before left it; what it wrote is told under its code, if that is news. */
export type Attempt = (
  code: RepairName,
  work: (state: StreamState) => Promise<Result<StreamState, Refusal>>,
  isNews?: (before: StreamState) => boolean
) => Promise<void>
