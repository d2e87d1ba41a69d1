import { type Raw, record, records, text } from '../zendesk/wire'
import { ZendeskError } from '../zendesk/errors'
import type { ZendeskClient } from '../zendesk/zendeskClient'
import type { Scenario, ScenarioEvent } from './scenario'
import { idOf, requesterId, ticketInput } from './ticketInput'
import type { World } from './world'

interface TracedRule {
  /** As the world numbers it. */
  id: string
  kind: 'trigger' | 'automation'
  title: string
  fired: boolean
  /** The first condition that was not met, as the account has it. */
  failed: { field: string; operator: string; value: string } | null
}

/** What became of a scenario's ticket. */
export interface Outcome {
  ticket: Raw
  comments: Raw[]
  audits: Raw[]
  mails: { to: string[]; subject: string; body: string }[]
  /** View key → whether the ticket is in it. */
  views: Map<string, boolean>
  trace: TracedRule[]
}

/** Puts the world back, makes the ticket, lets everything happen in order and looks. */
export const play = async (world: World, scenario: Scenario): Promise<Outcome> => {
  await world.control('POST', 'reset')
  await world.control('PUT', 'trace', { on: true })
  await world.control('PUT', 'clock', { now: scenario.now, frozen: true })
  const { by, ...ticket } = scenario.ticket
  let id = await create(world, by, ticketInput(world, { subject: scenario.title, ...ticket }))
  for (const event of scenario.events) id = (await happen(world, id, event)) ?? id

  const admin = world.as('admin')
  const views = new Map<string, boolean>()
  for (const key of Object.keys(scenario.expect.views ?? {})) {
    views.set(key, await isIn(admin, idOf(world, 'view', key), id))
  }
  const { mails } = await world.control('GET', 'mails')
  return {
    ticket: record((await admin.send('GET', `/tickets/${id}`)).ticket),
    comments: records((await admin.send('GET', `/tickets/${id}/comments`)).comments),
    audits: records((await admin.send('GET', `/tickets/${id}/audits`)).audits),
    mails: records(mails).map(mail => ({ to: addresses(mail.to), subject: text(mail.subject), body: text(mail.body) })),
    views,
    trace: records((await world.control('GET', 'trace')).trace)
      .filter(entry => text(entry.ticket_id) === id)
      .map(entry => traced(entry, world))
  }
}

/** A view that is gone shows nothing. */
const isIn = async (client: ZendeskClient, view: number, id: string) => {
  try {
    return (await client.list(`/views/${view}/tickets`, 'tickets')).some(one => text(one.id) === id)
  } catch (error) {
    if (error instanceof ZendeskError && error.status === 404) return false
    throw error
  }
}

const addresses = (list: unknown) => (Array.isArray(list) ? list.map(text).sort() : [])

/** Definitions speak of keys: nobody knows a number of an account that lives as long as the command. */
const inKeys = ({ bindings, people }: World, field: string, value: string) => {
  const id = /^custom_fields_(\d+)$/.exec(field)?.[1]
  const group = field === 'group_id' ? bindings.key('group', value) : undefined
  const person = [...people].find(([, other]) => other === value && /^\d+$/.test(value))?.[0]
  return {
    field: id === undefined ? field : `custom_fields_${bindings.key('ticket_field', id) ?? id}`,
    value: group === undefined ? (person ?? value) : `group:${group}`
  }
}

const traced = (entry: Raw, world: World): TracedRule => {
  const [first] = records(entry.failed)
  const { field, operator, value } = record(first?.condition)
  return {
    id: text(record(entry.rule).id),
    kind: entry.kind === 'automation' ? 'automation' : 'trigger',
    title: text(record(entry.rule).title),
    fired: entry.fired === true,
    failed: first ? { ...inKeys(world, text(field), text(value)), operator: text(operator) } : null
  }
}

const create = async (world: World, by: string, input: Raw): Promise<string> => {
  const comment = { body: text(input.subject), ...record(input.comment) }
  const ticket = { requester_id: requesterId(world), ...input, comment }
  return text(record((await world.as(by).send('POST', '/tickets', { ticket })).ticket).id)
}

/** @returns the id of the ticket the scenario goes on with, when it is another one */
const happen = async (world: World, id: string, event: ScenarioEvent): Promise<string | undefined> => {
  if ('advance' in event) return void (await world.control('PUT', 'clock', { advance: event.advance }))
  const who = world.as(event.by)
  if ('reply' in event)
    return void (await who.send('PUT', `/requests/${id}`, { request: { comment: { body: event.reply } } }))
  if ('update' in event)
    return void (await who.send('PUT', `/tickets/${id}`, { ticket: ticketInput(world, event.update) }))
  if ('macro' in event) {
    const macro = idOf(world, 'macro', event.macro)
    const { result } = await who.send('GET', `/tickets/${id}/macros/${macro}/apply`)
    const { tags, custom_fields, status, comment } = record(record(result).ticket)
    return void (await who.send('PUT', `/tickets/${id}`, { ticket: { tags, custom_fields, status, comment } }))
  }
  const input = ticketInput(world, event.follow_up)
  const comment = { body: 'De novo.', ...record(input.comment) }
  const ticket = { ...input, via_followup_source_id: Number(id), comment }
  return text(record((await who.send('POST', '/tickets', { ticket })).ticket).id)
}
