import { expect, it } from 'vitest'
import type { WireStatus } from '../rest/wire'
import { customLabel, offeredStatuses, offeredTo, statusOf, statusOfKey } from './statuses'
import { withStatus } from './values'

const status = (id: number, status_category: string, rest: Partial<WireStatus> = {}): WireStatus => ({
  id,
  status_category,
  agent_label: `S${id}`,
  active: true,
  default: id < 6,
  ...rest
})
const statuses = [
  ...['new', 'open', 'pending', 'hold', 'solved'].map((category, at) => status(at + 1, category)),
  status(6, 'open'),
  status(7, 'pending', { active: false })
]

it('offers the active statuses by category, the default one first, and no new one', () => {
  expect(offeredStatuses(statuses).map(({ id }) => id)).toEqual([2, 6, 3, 4, 5])
})

it('offers a light agent the status that the ticket has', () => {
  expect(offeredTo(true, statuses, { status: 'open', custom_status_id: 6 }).map(({ id }) => id)).toEqual([6])
  expect(offeredTo(false, statuses, { status: 'open' }).map(({ id }) => id)).toEqual([2, 6, 3, 4, 5])
})

it('offers a status that some forms have on those only, and a default one everywhere', () => {
  const linked = statuses.map(one => (one.id === 6 || one.id === 3 ? { ...one, form_ids: [90] } : one))
  const offered = (ticket_form_id: number, light = false) =>
    offeredTo(light, linked, { status: 'open', custom_status_id: 6, ticket_form_id }).map(({ id }) => id)
  expect(offered(90)).toEqual([2, 6, 3, 4, 5])
  expect(offered(91)).toEqual([2, 3, 4, 5])
  expect(offered(91, true)).toEqual([6])
})

it('submits by a key as what is offered only, and as it is by U', () => {
  const offered = offeredStatuses(statuses)
  const withoutHold = offeredStatuses(statuses.map(one => ({ ...one, active: one.status_category !== 'hold' })))
  expect(['KeyO', 'KeyP', 'KeyD', 'KeyS', 'KeyU', 'KeyX'].map(code => statusOfKey(code, 'new', offered))).toEqual([
    'open',
    'pending',
    'hold',
    'solved',
    'new',
    undefined
  ])
  expect(statusOfKey('KeyD', 'hold', withoutHold)).toBeUndefined()
  expect(statusOfKey('KeyU', 'hold', withoutHold)).toBe('hold')
})

it('names the status a form holds, of its category only', () => {
  expect(statusOf(statuses, { status: 'open', custom_status_id: 6 }).id).toBe(6)
  expect(statusOf(statuses, { status: 'pending', custom_status_id: 6 }).id).toBe(3)
  expect(statusOf(statuses, { status: 'pending', custom_status_id: null }).id).toBe(3)
  expect(statusOf([], { status: 'closed' })).toEqual({ id: null, agent_label: 'closed' })
})

it('gives a ticket a name of its own only in a status that is not the default one', () => {
  expect([6, 2, undefined].map(id => customLabel(statuses, id === undefined ? {} : { custom_status_id: id }))).toEqual([
    'S6',
    undefined,
    undefined
  ])
})

it('takes a status alone for the default one of its category, and the saved one where it goes back', () => {
  const base = { status: 'open', custom_status_id: 6 }
  expect(withStatus(base, { status: 'pending' })).toEqual({ status: 'pending', custom_status_id: null })
  expect(withStatus(base, { status: 'open' })).toEqual(base)
  expect(withStatus(base, { status: 'open', custom_status_id: 2 })).toEqual({ status: 'open', custom_status_id: 2 })
  expect(withStatus({ status: 'open' }, { status: 'pending' })).toEqual({ status: 'pending' })
  expect(withStatus(base, { subject: 'x' })).toEqual({ subject: 'x' })
})
