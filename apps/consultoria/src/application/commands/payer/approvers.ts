import { isResponsibleForUnit } from '../../../domain/people/eligibility'
import { ok, refuse, refused } from '../../../domain/kernel/result'
import { accountRefusal } from '../../accountRefusal'
import type { Actions } from '../../actions'
import type { Session } from '../../session'

/** Who may approve for the Unit that is to pay. */
export const approvers =
  ({ context, known }: Session): Actions['approvers'] =>
  async () => {
    const unit = known?.consultation.payer.chosen?.data.unit
    if (!unit) return refuse('no_unit_pays')
    const people = await context.ports.directory.peopleOf(unit.organizationId)
    if (!people.ok) return refused(accountRefusal(people.error))
    const responsible = people.value.filter(
      person => person.role === 'end-user' && person.inactive !== true && isResponsibleForUnit(person)
    )
    return ok(responsible.map(({ id, name }) => ({ id, name })))
  }
