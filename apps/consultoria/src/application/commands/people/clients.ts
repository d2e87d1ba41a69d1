import { tidy } from '../../../domain/kernel/normalise'
import { ok, refused } from '../../../domain/kernel/result'
import { isUnit } from '../../../domain/payer/payer'
import { mayAcceptCharges } from '../../../domain/people/eligibility'
import { accountRefusal } from '../../accountRefusal'
import type { Actions } from '../../actions'
import type { Session } from '../../session'

/** Organizations that a Unit's consultant may ask for: those that are no Units. */
export const findClients =
  ({ context }: Session): Actions['findClients'] =>
  async text => {
    const found = await context.ports.directory.findUnits(tidy(text))
    if (!found.ok) return refused(accountRefusal(found.error))
    return ok(found.value.filter(organization => !isUnit(organization)))
  }

/** Its end users, those who may accept charges first. */
export const clientsOf =
  ({ context }: Session): Actions['clientsOf'] =>
  async organizationId => {
    const people = await context.ports.directory.peopleOf(organizationId)
    if (!people.ok) return refused(accountRefusal(people.error))
    const clients = people.value
      .filter(({ role, inactive }) => role === 'end-user' && inactive !== true)
      .map(person => ({ id: person.id, name: person.name, accepts: mayAcceptCharges(person) }))
    return ok(clients.toSorted((a, b) => Number(b.accepts) - Number(a.accepts) || a.name.localeCompare(b.name)))
  }
