import { ok, refuse, refused } from '../../../domain/kernel/result'
import { accountRefusal } from '../../accountRefusal'
import type { Actions } from '../../actions'
import { analystsFor } from './offers'
import type { Session } from '../../session'

/** Asked once per ticket: a team does not change while one appointment is made. */
export const findAnalysts =
  (session: Session): Actions['findAnalysts'] =>
  async () => {
    const { context, last } = session
    if (!last) return refuse('no_consultation')
    if (session.offered.length === 0) {
      const found = await analystsFor(context, { ...last, withAgenda: true })
      if (!found.ok) return refused(accountRefusal(found.error))
      session.offered = found.value
    }
    return ok(session.offered)
  }
