import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { holdsRole } from '../../../domain/people/roles'
import type { Consultation } from '../../../domain/consultation/consultation'
import { slotsRejectedAs } from '../../../domain/ledger/streamEnd'
import { ok, refuse, refused } from '../../../domain/kernel/result'
import { factCommand, streamOf } from '../factCommand'
import { holdersOf } from '../../ledger/roles'
import type { Session } from '../../session'
import { accountRefusal } from '../../accountRefusal'

const MOST = 1000

/** Places that hold nothing and keep everybody from writing. */
export const missingSlots = (seen: Pick<Consultation, 'rejected'>): number[] =>
  slotsRejectedAs(seen, 'gap').slice(0, MOST)

/**
 * The way out of a gap: whoever may, says that nobody waits for what is missing there. It is a fact like any other, it names
 * its author, and it disables no record that can be read.
 */
export const abandonSlots = defineCommand({
  name: 'abandon_slots',
  bare: true,
  run: async (session: Session): Outcome => {
    const { context, known } = session
    const me = await context.ports.directory.me()
    const leaders = await holdersOf(context, 'leader')
    if (!leaders.ok) return refused(accountRefusal(leaders.error))
    const isLeader = leaders.value.some(({ id }) => id === me.id)
    const isAdministrator =
      me.role === 'admin' ||
      (known !== null && holdsRole(known.roles, 'administrator', me.id, context.ports.clock.now()))
    if (!isLeader && !isAdministrator) return refuse('heal_only')
    const slots = known && known.stream === (await streamOf(session)) ? missingSlots(known.consultation) : []
    if (slots.length === 0) return refuse('nothing_to_abandon')
    return factCommand(session, 'abandon_slots', 'slot_abandoned', { slots }, seen => {
      const missing = missingSlots(seen)
      return missing.length === 0
        ? refuse('nothing_to_abandon')
        : ok({ kind: 'slot_abandoned', data: { slots: missing } })
    })
  }
})
