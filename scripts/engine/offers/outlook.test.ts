import { expect, it } from 'vitest'
import { FakeAccount } from '../../testing/fakeAccount'
import { clientOf, shipped } from '../../testing/run'
import type { Raw } from '../../zendesk/wire'
import { type Offers, outlookLines, outlookMarkdown, outlookOf } from './outlook'
import { readOffers } from './readOffers'

const objects = ['consultoria_record', 'consultoria_timer', 'consultoria_state'].map(key => ({ key }))
const form = { name: 'Padrão', default: true, active: true }
const plenty: Offers = { objects: 50, guide: true, lacking: [] }
const read = (custom_object: Raw[] = objects, ticket_form: Raw[] | null = [form]) => ({
  lists: new Map<string, Raw[]>([['custom_object', custom_object], ...(ticket_form ? [['ticket_form', ticket_form] as const] : [])]),
  skipped: ticket_form ? [] : [{ type: 'ticket_form' as const, answer: '403' }]
}) // prettier-ignore
const outlook = (snapshot = read(), offers: Partial<Offers> = {}, selection: string[] | null = null) =>
  outlookOf(shipped, selection, snapshot, { ...plenty, ...offers })
const states = (all: ReturnType<typeof outlook>) => new Map(all.map(({ modality, state }) => [modality, state]))

it('every modality works on an account that has all of it', () => {
  const all = outlook()
  expect(all.map(({ state, why }) => [state, why])).toEqual(all.map(() => ['works', []]))
  expect(all).toHaveLength(Object.keys(shipped.modalities).length)
})

it('only those in force are told of, in the order they are offered', () => {
  expect(outlook(read(), {}, ['consult_modulo', 'consult_tecnica']).map(one => one.modality)).toEqual([
    'consult_tecnica',
    'consult_modulo'
  ])
})

it('none is possible where the account has no room for the ledger or the timers', () => {
  const foreign = [{ key: 'car' }, { key: 'house' }]
  const all = outlook(read(foreign), { objects: 3 })
  expect(new Set(states(all).values())).toEqual(new Set(['impossible']))
  expect(all[0]?.why).toEqual([expect.stringMatching(/room for 3 custom objects and none is left for consultoria_timer/)])
}) // prettier-ignore

it('without room for the third object of ours they work, and only the folder is locked', () => {
  const all = outlook(read([{ key: 'car' }]), { objects: 3 })
  expect(new Set(states(all).values())).toEqual(new Set(['degraded']))
  expect(all[0]?.why).toEqual([expect.stringMatching(/^no room is left for consultoria_state/)])
})

it('a limit that cannot be read, and objects that are there, are no obstacle', () => {
  expect(states(outlook(read([{ key: 'car' }]), { objects: null })).get('consult_tecnica')).toBe('works')
  expect(states(outlook(read([...objects, { key: 'car' }]), { objects: 3 })).get('consult_tecnica')).toBe('works')
})

it('what is sold to clients needs an agent where there is no help center; the others do not', () => {
  const all = states(outlook(read(), { guide: false }))
  expect([all.get('assessoria_1h'), all.get('assessoria_3h')]).toEqual(['degraded', 'degraded'])
  expect([all.get('consult_tecnica'), all.get('consult_modulo')]).toEqual(['works', 'works'])
  expect(states(outlook(read(), { guide: null })).get('assessoria_1h')).toBe('works')
})

it('an account without forms, or with other forms in use, says what agents see', () => {
  expect(outlook(read(objects, null))[0]?.why).toEqual([expect.stringMatching(/no ticket forms/)])
  const others = [{ name: 'RH', default: false, active: true }, { name: 'Antigo', default: false, active: false }]
  expect(outlook(read(objects, [form, ...others]))[0]?.why).toEqual([
    '1 other form is in use ("RH"): tickets on it do not show our fields to agents until these are put there'
  ])
}) // prettier-ignore

it('a rule that asks about what the plan is without is named with its file', async () => {
  const definitions = structuredClone(shipped)
  const [key, trigger] = Object.entries(definitions.triggers)[0] ?? []
  trigger?.all.push({ field: 'in_business_hours', operator: 'is', value: 'true' })
  const account = new FakeAccount()
  account.fault = (_, path) =>
    path.startsWith('/business_hours') || path.startsWith('/help_center')
      ? { when: 'before', response: Response.json({}, { status: path.startsWith('/help') ? 404 : 403 }) }
      : null
  const offers = await readOffers(clientOf(account), definitions, read())
  expect(offers).toEqual({ objects: null, guide: false, lacking: ['schedules'] })
  expect(outlookOf(definitions, null, read(), offers)[0]?.why).toEqual([
    `triggers/${key}.json needs schedules, which the account's plan is without`
  ])
})

it('only what an answer hangs on is asked', async () => {
  const account = new FakeAccount()
  await readOffers(clientOf(account), { ...shipped, modalities: {} }, read())
  await readOffers(clientOf(account), { ...shipped, modalities: {} }, read(objects.slice(0, 2)))
  expect(account.log).toEqual([])
  await readOffers(clientOf(account), shipped, read([]))
  expect(account.log.toSorted()).toEqual(['GET /custom_objects/limits/object_limit', 'GET /help_center/locales'])
})

it('is said a line per modality, and one per reason beneath it or behind it', () => {
  const some = outlook(read(), { guide: false }, ['consult_tecnica', 'assessoria_1h'])
  expect([outlookLines([]), outlookMarkdown([])]).toEqual([[], []])
  expect(outlookLines(some)).toEqual([
    '',
    'On this account:',
    '  consult_tecnica works',
    '  assessoria_1h works, but',
    expect.stringMatching(/^ {4}the account has no help center/)
  ])
  expect(outlookMarkdown(some).slice(3)).toEqual([
    '- consult_tecnica works',
    expect.stringMatching(/^- assessoria_1h works, but: the account has no help center/)
  ])
})
