import type { Journal } from './journal'
import type { PlannedWrite } from '../plan/plan'
import type { State } from '../state'
import { resourceType } from '../../resources/all'
import { optionValues } from '../../resources/keptOptions'
import { type Raw, records, text } from '../../zendesk/wire'
import type { ZendeskClient } from '../../zendesk/zendeskClient'

const macro = resourceType('macro')

/** Zendesk takes the actions that name a removed option off every macro, without a word: their pre-images are kept. */
export const noteErasedActions = async (
  write: PlannedWrite,
  { client, journal, state }: { client: ZendeskClient; journal: Journal; state: State }
) => {
  if (write.type !== 'ticket_field' || !write.before) return
  const kept = new Set(optionValues(write.body))
  const gone = new Set(optionValues(resourceType(write.type).canonical(write.before)).filter(value => !kept.has(value)))
  const names = (action: Raw) => text(action.field) === `custom_fields_${write.id}` && gone.has(text(action.value))
  const keys = new Map(Object.entries(state.resources.macro ?? {}).map(([key, { id }]) => [id, key]))
  for (const before of await client.list(macro.path(null), macro.collection)) {
    const { actions, ...now } = macro.canonical(before)
    if (!records(actions).some(names)) continue
    const id = macro.id(before)
    const own = keys.get(id)
    const key = own ?? macro.identity(before)
    const wanted = { ...now, actions: Array.isArray(actions) ? actions.filter(one => !records([one]).some(names)) : [] }
    journal.begin({
      op: 'update',
      type: 'macro',
      key,
      scope: null,
      id,
      before,
      wanted,
      ...(own ? {} : { foreign: true })
    })
    journal.done({ op: 'update', type: 'macro', key }, id)
  }
}
