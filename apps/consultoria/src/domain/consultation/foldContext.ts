import type { OffsetAt } from '../kernel/instant'
import type { Modality } from '../modality/modality'
import type { Deputyship, Roles } from '../people/roles'

/** What a stream is judged with. */
export interface FoldContext {
  roles: Roles
  /** Left out = nobody stands in for anybody. */
  deputies?: readonly Deputyship[]
  modalities: readonly Modality[]
  /** Slots whose text is another than the ticket's audits say. */
  edited?: ReadonlySet<number>
  offsetAt: OffsetAt
}
