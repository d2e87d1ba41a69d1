import { ok, refused } from '../../../domain/kernel/result'
import { accountRefusal } from '../../accountRefusal'
import type { Actions } from '../../actions'
import type { Session } from '../../session'
import { hears } from './copyPerson'

/** Those of these people whom the ticket's messages do not reach. */
export const outOfCopy =
  ({ context }: Session): Actions['outOfCopy'] =>
  async ids => {
    const stored = await context.ports.ticket.stored()
    return stored.ok ? ok(ids.filter(id => !hears(stored.value, id))) : refused(accountRefusal(stored.error))
  }
