import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Definitions } from '../../scripts/definitions/definitionFolders'
import { exportAccount } from '../../scripts/engine/export/exportAccount'
import { everything, takeSnapshot } from '../../scripts/engine/snapshot'
import { emptyState, type State } from '../../scripts/engine/state'
import { records } from '../../scripts/zendesk/wire'
import { openProvisioned, type Provisioned, shipped } from './provisioned'
import { day } from '../day'

let account: Provisioned
let state: State

beforeEach(async () => {
  account = await openProvisioned()
  state = emptyState()
})
afterEach(() => account.desk.close())

/** Holidays reach two years ahead of the account's day. */
const year = Number(day.slice(0, 4)) + 1
const holiday = (name: string, day: string) => ({ name, start_date: `${year}-${day}`, end_date: `${year}-${day}` })
const metric = { priority: 'normal' as const, metric: 'first_reply_time', target: 60, business_hours: true }
const modality = (title: string) => ({
  title,
  requires: ['sla_policies' as const],
  all: [
    { field: 'group_id', operator: 'is', value: 'group:fiscal' },
    { field: 'custom_fields_request_type', operator: 'is', value: 'consult_tecnica' }
  ],
  any: [],
  metrics: [metric]
})

const extended: Definitions = {
  ...shipped,
  dynamicContent: { saudacao: { name: 'Saudação', default_locale: 'pt-BR', variants: { 'pt-BR': 'Olá', es: 'Hola' } } },
  schedules: {
    loja: {
      name: 'Loja',
      requires: ['schedules'],
      time_zone: 'Brasilia',
      intervals: [{ start_time: 1920, end_time: 2160 }],
      holidays: [holiday('Natal', '12-25'), holiday('Tiradentes', '04-21')]
    }
  },
  slaPolicies: { rapida: modality('Rápida'), lenta: modality('Lenta') },
  slaOrder: ['rapida', 'lenta'],
  macroOrder: Object.keys(shipped.macros).toReversed(),
  triggerCategoryOrder: ['consultoria']
}

const changed: Definitions = {
  ...extended,
  dynamicContent: {
    saudacao: { name: 'Cumprimento', default_locale: 'pt-BR', variants: { 'pt-BR': 'Olá!', 'en-US': 'Hello' } }
  },
  schedules: {
    loja: {
      name: 'Loja nova',
      requires: ['schedules'],
      time_zone: 'La Paz',
      intervals: [{ start_time: 3360, end_time: 3600 }],
      holidays: [holiday('Natal', '12-25'), holiday('Finados', '11-02')]
    }
  },
  slaPolicies: {
    rapida: { ...modality('Rapidíssima'), metrics: [{ ...metric, target: 30 }] },
    lenta: modality('Lenta')
  },
  slaOrder: ['lenta', 'rapida'],
  macroOrder: Object.keys(shipped.macros)
}

const nothingLeft = async (definitions: Definitions) => {
  const { plan } = await account.plan(definitions, state)
  expect([plan.problems, plan.writes, plan.order]).toEqual([[], [], []])
  expect(await account.apply(definitions, state)).toBe(0)
}

it('leave nothing to plan once applied, with and without the key map', async () => {
  await account.apply(extended, state)
  await nothingLeft(extended)
  const { plan } = await account.plan(extended)
  expect([plan.problems, plan.writes]).toEqual([[], []])
})

it('follow every change of their definitions', async () => {
  await account.apply(extended, state)
  expect(await account.apply(changed, state)).toBeGreaterThan(10)
  await nothingLeft(changed)
})

it('bring back what somebody else changed', async () => {
  await account.apply(extended, state)
  const [item] = await account.client.list('/dynamic_content/items', 'items')
  const [first] = records(item?.variants)
  const path = `/dynamic_content/items/${String(item?.id)}/variants/${String(first?.id)}`
  await account.client.send('PUT', path, { variant: { content: 'Oi' } })
  const { plan } = await account.plan(extended, state)
  expect(plan.writes.map(write => [write.type, write.changes.map(change => change.path)])).toEqual([
    ['dynamic_content', ['variants']]
  ])
  await account.apply(extended, state)
  await nothingLeft(extended)
})

it('are named by a key in texts, whatever they are called', async () => {
  await account.apply(extended, state)
  const [item] = await account.client.list('/dynamic_content/items', 'items')
  expect([item?.name, item?.placeholder]).toEqual(['Saudação', '{{dc.saudacao}}'])
})

it('are exported as they were defined', async () => {
  await account.apply(extended, state)
  const { files, left } = exportAccount(await takeSnapshot(account.client, everything), state)
  expect(left).toEqual([])
  expect(files.get('dynamic-content/saudacao.json')).toEqual(extended.dynamicContent.saudacao)
  expect(files.get('schedules/loja.json')).toMatchObject({ time_zone: 'Brasilia', holidays: [{}, {}] })
  expect(files.get('slas/rapida.json')).toMatchObject({ all: modality('').all, metrics: [metric] })
  expect(files.get('slas/order.json')).toEqual(['rapida', 'lenta'])
})
