import { expect, it } from 'vitest'
import { addNamedPeople, FakeAccount } from '../../testing/fakeAccount'
import { applyOn, planOn, shipped } from '../../testing/run'
import { emptyState } from '../state'
import { keysToIds } from '../refs'
import { toIds } from '../bindings'
import { withDeletions } from './plan'

const url = 'https://fake.zendesk.com/api/v2/x.json'
const seeded = () => {
  const account = new FakeAccount()
  addNamedPeople(account)
  return account
}
const applied = async () => {
  const account = seeded()
  const state = emptyState()
  await applyOn(account, { state })
  return { account, state }
}

it('a tag of ours in a field of others stops the plan before the first write, with its id and page', async () => {
  const account = seeded()
  const [option] = shipped.ticketFields.module?.custom_field_options ?? []
  const field = account.add('ticket_fields', {
    title: 'De outros',
    type: 'tagger',
    url,
    custom_field_options: [option]
  })
  const { plan } = await planOn(account)
  expect(plan.problems).toEqual([
    `ticket_field "module": its tag "${option?.value}" belongs to ticket_field "De outros" (id ${String(field.id)} https://fake.zendesk.com/admin/objects-rules/tickets/ticket-fields/${String(field.id)}); a tag belongs to one field.`
  ])
})

it('an active automation of others that asks what a new one of ours asks stops the plan; one that is switched off does not', async () => {
  const { account, state } = await applied()
  const twin = account.list('automations')[0]
  if (!twin) throw new Error('the automation is gone')
  Object.assign(twin, { title: 'De outros', raw_title: 'De outros' })
  state.resources.automation = {}
  expect((await planOn(account, { state })).plan.problems).toEqual([
    expect.stringMatching(/^automation "\w+": automation "De outros" \(id \d+\) asks the same and is active/)
  ])
  twin.active = false
  expect((await planOn(account, { state })).plan.problems).toEqual([])
})

it('rules of others on a field or in a category that would be deleted are told of, with ids', async () => {
  const { account, state } = await applied()
  const definitions = structuredClone(shipped)
  const id = (await planOn(account, { state })).identification.bindings.id('ticket_field', 'consult_transfer') ?? ''
  const category = account.list('trigger_categories')[0]
  const text = `{{ticket.ticket_field_${id}}}`
  account.add('macros', { title: 'Deles', actions: [{ field: 'comment_value', value: text }] })
  account.add('triggers', {
    title: 'Deles também',
    category_id: category?.id,
    conditions: { all: [], any: [] },
    actions: []
  })
  const bare = {
    ...definitions,
    ticketFields: {},
    ticketForms: {},
    triggerCategories: {},
    triggers: {},
    triggerOrder: []
  }
  const nothing = { ...bare, automations: {}, macros: {}, views: {}, viewOrder: [] }
  const { plan } = await planOn(account, { state, definitions: nothing })
  expect(withDeletions(plan).warnings).toEqual([
    expect.stringMatching(
      /^trigger "Deles também" \(id \d+\) is somebody else's and hangs on trigger_category consultoria, which --delete/
    ),
    expect.stringMatching(
      /^macro "Deles" \(id \d+\) is somebody else's and hangs on ticket_field consult_transfer, which --delete/
    )
  ])
})

it('macros of others on a field that is to be switched off are told of', async () => {
  const { account, state } = await applied()
  const { bindings } = (await planOn(account, { state })).identification
  const definitions = structuredClone(shipped)
  const field = definitions.ticketFields.module
  if (!field) throw new Error('the field is gone')
  field.active = false
  const actions = keysToIds('macro', { actions: [{ field: 'custom_fields_module', value: 'x' }] }, toIds(bindings))
  account.add('macros', { title: 'Deles', ...actions })
  expect((await planOn(account, { state, definitions })).plan.warnings).toEqual([
    expect.stringMatching(
      /^macro "Deles" \(id \d+\) is somebody else's and hangs on ticket_field module, which is to be switched off$/
    )
  ])
})
