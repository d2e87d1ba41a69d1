import { Stopped } from '../terminal/failure'
import type { TypeName } from '../resources/resource'
import type { Raw } from '../zendesk/wire'
import type { TicketChange } from './scenario'
import { addressOf, type World } from './world'
import { words } from '../terminal/language'

export const idOf = (world: World, type: TypeName, key: string): number => {
  const id = world.bindings.id(type, key)
  if (id === undefined) throw new Stopped(words().definitions.noDefinition(type, key))
  return Number(id)
}

const personId = (world: World, person: string) => {
  const id = world.people.get(addressOf(person))
  if (id === undefined) throw new Stopped(words().definitions.noPerson(person))
  return Number(id)
}

/** A scenario's words as the account takes them. */
export const ticketInput = (world: World, change: TicketChange): Raw => {
  const { group, assignee, fields, ...plain } = change
  const custom_fields = Object.entries(fields ?? {}).map(([key, value]) => ({
    id: idOf(world, 'ticket_field', key),
    value
  }))
  return {
    ...plain,
    ...(group === undefined ? {} : { group_id: idOf(world, 'group', group) }),
    ...(assignee === undefined ? {} : { assignee_id: personId(world, assignee) }),
    ...(custom_fields.length ? { custom_fields } : {})
  }
}

export const requesterId = (world: World) => personId(world, 'cliente')
