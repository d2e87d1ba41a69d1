import type { JournalRun } from '../apply/readJournal'
import { listName, type Snapshot, takeSnapshot } from '../snapshot'
import { resourceType } from '../../resources/all'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import { touchesForms } from './formSteps'

/** The lists a run wrote to. */
export const readForRollback = (client: ZendeskClient, run: JournalRun): Promise<Snapshot> => {
  const objects = new Set(run.objects.flatMap(step => (step.type === 'custom_object' ? step.key : (step.scope ?? []))))
  const types = new Set([...run.objects, ...run.moves].map(step => step.type))
  if (objects.size) types.add('custom_object')
  types.delete('custom_object_field')
  if (touchesForms({ run })) types.add('ticket_form')
  const needed = new Set(types)
  // Only their conditions are asked, about fields that go: an account without forms has none.
  if (run.objects.some(({ op, type }) => op === 'create' && type === 'ticket_field')) types.add('ticket_form')
  return takeSnapshot(client, { types, needed, objects: [...objects], people: [] })
}

/** What the run made and something is in by now: deleting it would take that along. */
export const occupiedSince = async (client: ZendeskClient, run: JournalRun, snapshot: Snapshot) => {
  const occupied = new Set<string>()
  for (const { op, type: name, scope, id } of run.objects) {
    const type = resourceType(name)
    const raw = snapshot.lists.get(listName(name, scope))?.find(one => type.id(one) === id)
    if (op === 'create' && raw && id && (await type.occupied?.(client, id))) occupied.add(`${name} ${id}`)
  }
  return occupied
}
