import type { Consultation } from '../../../domain/consultation/consultation'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import { isUnit } from '../../../domain/payer/payer'
import { openTermsOf } from '../../../domain/terms/slice'
import type { StoredTicket } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import type { Context } from '../../context'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { knownOf, streamOf } from '../factCommand'
import type { Outcome } from '../outcome'
import { updateRequester, type RequesterChange } from '../people/requesterUpdate'

/** `clientId` null = the Unit's own. */
export interface ClientInput {
  clientId: number | null
  organizationId: number | null
}

/**
 * Somebody of a Unit asked: the client becomes the requester before any terms go, and the opener stays in copy. The Unit's own
 * consultation leaves both as they are.
 */
export const nameClient = defineCommand({
  name: 'name_client',
  run: async (session: Session, input: ClientInput): Outcome => {
    const { context } = session
    const stream = await streamOf(session)
    const on = { stream, command: 'name_client' as const, input, press: session.press }
    let asked: Asked | null = null
    const named = await session.operations.run(on, op =>
      updateRequester(context, stream, op, knownOf(session, stream), {
        kind: 'client_named',
        change: async (seen, stored) => {
          if (isOpened(seen)) return refuse('already_open')
          const known: Result<Asked, Refusal> = asked ? ok(asked) : await askedBy(context, stored, input)
          if (!known.ok) return known
          asked = known.value
          return ok(changeFor(known.value, input))
        },
        fact: (seen, { toId, organizationId }, auditId) => {
          if (isOpened(seen)) return refuse('already_open')
          if (!asked) return refuse('conflict')
          const data = { ...asked, clientId: toId, organizationId, auditId }
          return ok({ kind: 'client_named', data })
        }
      })
    )
    return named.ok ? session.reload(named.value) : named
  }
})

interface Asked {
  openerId: number
  unitId: number
}

const changeFor = ({ openerId, unitId }: Asked, { clientId, organizationId }: ClientInput): RequesterChange => {
  const isOthers = clientId !== null && organizationId !== null && clientId !== openerId
  return {
    fromId: openerId,
    toId: isOthers ? clientId : openerId,
    organizationId: isOthers ? organizationId : unitId,
    copiedId: isOthers ? openerId : null
  }
}

const isOpened = ({ terms, modality, ended }: Consultation): boolean =>
  openTermsOf(terms) !== null || (modality !== null && !ended)

/** Who asked, and for which Unit: whoever asks now, or asked before an update of ours whose answer got lost. */
async function askedBy(
  { ports }: Context,
  stored: StoredTicket,
  { clientId }: ClientInput
): Promise<Result<Asked, Refusal>> {
  let opener: { openerId: number; unitId: number | null } = {
    openerId: stored.requesterId,
    unitId: stored.organizationId
  }
  if (stored.requesterId === clientId) {
    const past = await ports.ticket.history()
    if (!past.ok) return refused(accountRefusal(past.error))
    const before = past.value.requesters.findLast(({ requesterId }) => requesterId !== clientId)
    const organization = past.value.organizations.findLast(one => one.organizationId !== stored.organizationId)
    opener = { openerId: before?.requesterId ?? clientId, unitId: organization?.organizationId ?? null }
  }
  const { openerId, unitId } = opener
  const unit = await unitIn(ports, unitId)
  if (!unit.ok) return unit
  return unit.value ? ok({ openerId, unitId: unit.value.id }) : refuse('unit_unregistered')
}

/** The organization, where it is a Unit; null = it is none. */
export async function unitIn(
  { directory }: Pick<Context['ports'], 'directory'>,
  organizationId: number | null
): Promise<Result<{ id: number; name: string } | null, Refusal>> {
  if (organizationId === null) return ok(null)
  const read = await directory.organization(organizationId)
  if (!read.ok) return refused(accountRefusal(read.error))
  return ok(isUnit(read.value) ? read.value : null)
}
