import type { PlannedWrite } from '../plan/plan'
import { ZendeskError } from '../../zendesk/errors'

/** Writes of one type after another, in the plan's order. */
export const byType = (writes: readonly PlannedWrite[]): PlannedWrite[][] => {
  const groups = new Map<PlannedWrite['type'], PlannedWrite[]>()
  for (const write of writes) groups.set(write.type, [...(groups.get(write.type) ?? []), write])
  return [...groups.values()]
}

/**
 * A tag belongs to one field and conditions to one active automation, so one write may have to wait for another to give
 * them up: what the account refuses is tried again after the others, as long as that gets anywhere.
 */
export const inAnyOrder = async (
  writes: readonly PlannedWrite[],
  carryOut: (write: PlannedWrite) => Promise<unknown>
): Promise<void> => {
  const refused: PlannedWrite[] = []
  let first: unknown
  for (const write of writes)
    try {
      await carryOut(write)
    } catch (error) {
      if (!(error instanceof ZendeskError) || error.status !== 422) throw error
      first ??= error
      refused.push(write)
    }
  if (refused.length && refused.length === writes.length) throw first
  if (refused.length) await inAnyOrder(refused, carryOut)
}
