import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyPlan } from '../../scripts/engine/apply/apply'
import { type Exported, exportAccount } from '../../scripts/engine/export/exportAccount'
import { noJournal } from '../../scripts/engine/apply/journal'
import { withDeletions } from '../../scripts/engine/plan/plan'
import { checkErrors } from '../../scripts/lint/checkDefinitions'
import { everything, takeSnapshot } from '../../scripts/engine/snapshot'
import { emptyState } from '../../scripts/engine/state'
import { record, records } from '../../scripts/zendesk/wire'
import { readExported } from './readExported'
import { openProvisioned, type Provisioned, shipped } from './provisioned'

let account: Provisioned
let folder: string

beforeEach(async () => {
  account = await openProvisioned()
  folder = mkdtempSync(join(tmpdir(), 'export-'))
})
afterEach(async () => {
  await account.desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const read = (exported: Exported) => readExported(exported, folder)

const send = async (path: string, envelope: string, body: object) =>
  record((await account.client.send('POST', path, { [envelope]: body }))[envelope])

/** Rules of other people: another category, restricted, inactive, with ids in conditions and texts. */
const addForeign = async () => {
  const field = await send('/ticket_fields', 'ticket_field', { type: 'text', title: 'Nº do pedido' })
  const group = await send('/groups', 'group', { name: 'Atacado & Varejo' })
  const category = await send('/trigger_categories', 'trigger_category', { name: 'Outros' })
  const restriction = { type: 'Group', id: group.id, ids: [group.id] }
  const text = `Pedido {{ticket.ticket_field_${String(field.id)}}}`
  await send('/macros', 'macro', {
    title: 'Nº do pedido',
    restriction,
    actions: [{ field: 'comment_value', value: text }]
  })
  await send('/macros', 'macro', {
    title: 'Nº do pedido',
    active: false,
    actions: [{ field: 'priority', value: 'low' }]
  })
  const all = [
    { field: 'group_id', operator: 'is', value: String(group.id) },
    { field: `custom_fields_${String(field.id)}`, operator: 'present', value: null }
  ]
  const actions = [{ field: 'notification_group', value: [String(group.id), 'Pedido', text] }]
  for (const title of ['Avisar', 'Avisar de novo'])
    await send('/triggers', 'trigger', { title, category_id: category.id, conditions: { all, any: [] }, actions })
  const output = { columns: ['status', field.id], group_by: field.id, group_order: 'desc' }
  const status = { field: 'status', operator: 'less_than', value: 'closed' }
  await send('/views', 'view', { title: 'Pedidos', all: [status], any: [], output, restriction })
}

describe('export', () => {
  it('writes definitions that leave nothing to plan, other people’s rules included', async () => {
    const state = emptyState()
    await account.apply(shipped, state)
    await addForeign()
    const exported = exportAccount(await takeSnapshot(account.client, everything), state)
    expect(exported.left).toEqual([])
    expect(exported.files.get('views/pedidos.json')).toMatchObject({
      restriction: { type: 'Group', ids: ['group:atacado_varejo'] },
      output: { columns: ['status', 'custom_fields_no_do_pedido'], group_by: 'custom_fields_no_do_pedido' }
    })
    expect(JSON.stringify(exported.files.get('macros/no_do_pedido.json'))).toContain(
      '{{ticket.ticket_field_no_do_pedido}}'
    )
    const { plan } = await account.plan(read(exported), exported.state)
    expect([plan.problems, plan.writes, plan.order, plan.adoptions]).toEqual([[], [], [], []])
    expect(plan.present).toBeGreaterThan(70)
  })

  it('is closed under its references: what no definition can say takes along what names it, each with a sentence', async () => {
    const [ticket] = records((await account.client.send('GET', '/tickets')).tickets)
    const pattern = await send('/ticket_fields', 'ticket_field', { type: 'regexp', title: 'CEP', regexp_for_validation: '[0-9]+' }) // prettier-ignore
    const category = await send('/trigger_categories', 'trigger_category', { name: 'Outros' })
    const trigger = (title: string, all: object[], actions: object[]) =>
      send('/triggers', 'trigger', { title, category_id: category.id, conditions: { all, any: [] }, actions })
    const tag = [{ field: 'current_tags', value: 'x' }]
    const open = { field: 'status', operator: 'is', value: 'open' }
    await trigger('Marca', [{ field: 'brand_id', operator: 'is', value: String(ticket?.brand_id) }], tag)
    await trigger('CEP', [{ field: `custom_fields_${String(pattern.id)}`, operator: 'present', value: null }], tag)
    const text = `CEP {{ticket.ticket_field_${String(pattern.id)}}}`
    await trigger('CEP por e-mail', [open], [{ field: 'notification_user', value: ['requester_id', 'CEP', text] }])
    await trigger('Fica', [open], tag)
    const exported = exportAccount(await takeSnapshot(account.client, everything), emptyState())
    expect(exported.left).toEqual([
      expect.stringMatching(/^ticket_field "CEP" \(id \d+\): type: /),
      expect.stringMatching(/^trigger "Marca" \(id \d+\): it names brand \(id \d+\), which no definition can say$/),
      expect.stringMatching(/^trigger "CEP" \(id \d+\): it names ticket_field "CEP" \(id \d+\), which/),
      expect.stringMatching(/^trigger "CEP por e-mail" \(id \d+\): it names ticket_field "CEP" \(id \d+\), which/)
    ])
    expect([...exported.files.keys()]).toContain('triggers/fica.json')
    const definitions = read(exported)
    expect(checkErrors(definitions)).toEqual([])
    const { plan } = await account.plan(definitions, exported.state)
    expect([plan.problems, plan.writes, plan.order]).toEqual([[], [], []])
  })

  it('says the form and agents by key, and takes option values with accents, hyphens and dots', async () => {
    const [form] = records((await account.client.send('GET', '/ticket_forms')).ticket_forms)
    const me = record((await account.client.send('GET', '/users/me')).user)
    const category = await send('/trigger_categories', 'trigger_category', { name: 'Outros' })
    const options = ['são-paulo', 'v1.2', 'a/b'].map(value => ({ name: value, value }))
    await send('/ticket_fields', 'ticket_field', { type: 'tagger', title: 'Versão', custom_field_options: options })
    const all = [
      { field: 'ticket_form_id', operator: 'is', value: String(form?.id) },
      { field: 'assignee_id', operator: 'is_not', value: String(me.id) }
    ]
    const actions = [{ field: 'current_tags', value: 'turno' }]
    await send('/triggers', 'trigger', {
      title: 'Turno',
      category_id: category.id,
      conditions: { all, any: [] },
      actions
    })
    const exported = exportAccount(await takeSnapshot(account.client, everything), emptyState())
    expect(exported.left).toEqual([])
    expect(exported.files.get('triggers/turno.json')).toMatchObject({
      all: [{ value: 'form:default' }, { value: `user:${String(me.email)}` }]
    })
    const definitions = read(exported)
    expect(checkErrors(definitions)).toEqual([])
    const { plan } = await account.plan(definitions, exported.state)
    expect([plan.problems, plan.writes, plan.order]).toEqual([[], [], []])
    const other = await openProvisioned()
    await other.apply(definitions)
    expect((await other.plan(definitions)).plan.writes).toEqual([])
    await other.desk.close()
  })

  it('keeps the keys of what the key map knows', async () => {
    const state = emptyState()
    await account.apply(shipped, state)
    const { files } = exportAccount(await takeSnapshot(account.client, everything), state)
    const single = Object.entries(shipped.triggers).filter(([, trigger]) => !trigger.for_each && !trigger.retired)
    for (const [key] of single) expect(files.has(`triggers/${key}.json`)).toBe(true)
    expect(single.length).toBeGreaterThan(5)
    expect(files.has('fields/ticket/consult_stage.json')).toBe(true)
  })
})

describe('deletes', () => {
  it('are only of what we made, in an order the account takes, and leave nothing of it', async () => {
    const state = emptyState()
    const before = exportAccount(await takeSnapshot(account.client, everything), emptyState()).files
    await account.apply(shipped, state)
    const nothing = read(
      exportAccount({ lists: new Map(), users: new Map(), locales: new Map(), skipped: [] }, emptyState())
    )
    const { plan, identification } = await account.plan(nothing, state)
    expect([plan.deletions, plan.writes]).toEqual([[], []])
    expect(plan.orphans.length).toBeGreaterThan(50)
    const { bindings } = identification
    const context = { client: account.client, bindings, state, saveState: () => undefined, journal: noJournal }
    await applyPlan(withDeletions(plan), context)
    const after = exportAccount(await takeSnapshot(account.client, everything), emptyState()).files
    // a group is kept: people may have been put into it since
    expect([...after.keys()].filter(path => !before.has(path) && !path.startsWith('groups/'))).toEqual([])
  })
})
