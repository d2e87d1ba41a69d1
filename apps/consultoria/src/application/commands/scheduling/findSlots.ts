import type { Instant } from '../../../domain/kernel/instant'
import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'
import type { Session } from '../../session'
import { freeStarts } from './offers'

/** Three free starts of an analyst, asked anew each time: what was free when the ticket was opened may be taken. */
export const findSlots =
  (session: Session) =>
  async (wanted: { analystId: number; minutes: number }): Promise<Result<Instant[], Refusal>> => {
    const { context, last } = session
    if (!last?.modality) return refuse('no_consultation')
    const free = await freeStarts(context, last.consultation, last.modality, wanted)
    return free === null ? refuse('agenda_unread') : ok(free)
  }
