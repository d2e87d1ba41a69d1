import type { Result } from '../../apps/consultoria/src/domain/kernel/result'
import type { AccountError } from '../../apps/consultoria/src/ports'
import type { Wire } from './wire'

export type Answer = Promise<Result<Wire, AccountError>>

/** REST with somebody's own rights, however it is reached: through the framework in the sidebar, by HTTP on the command line. */
export interface Requests {
  get(url: string): Answer
  post(url: string, body: Wire): Answer
}
