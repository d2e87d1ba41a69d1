import { describe, expect, it } from 'vitest'
import { isEmpty, type Plan } from '../../scripts/engine/plan/plan'
import { resourceTypes } from '../../scripts/resources/all'
import type { TypeName } from '../../scripts/resources/resource'
import { type Raw, record, records } from '../../scripts/zendesk/wire'
import { admin, type CliRuns, journalText } from './cliRuns'
import { base, edits, fewer, reordered } from './everyType'
import { freshRuns } from './freshRuns'

let cli: CliRuns

freshRuns(made => {
  cli = made
})

const names = resourceTypes.map(type => type.name)
const removable = names.filter((name): name is keyof typeof fewer => name in fewer)
const send = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: Raw) =>
  cli.client.send(method, path, body)
const idOf = (type: TypeName, key: string) => cli.state().resources[type]?.[key]?.id ?? ''
const writes = ({ writes: all, places, deletions }: Plan) => [all.length, places.length, deletions.length]
const nothingLeft = async () => expect(isEmpty((await cli.planRollback({ withData: true })).plan)).toBe(true)

describe('rollback', () => {
  it.each(names)('gives an object its values back, field by field, and writes to no other: %s', async name => {
    await cli.apply(base)
    const before = await cli.held()
    const changed = await cli.apply(edits[name](base))
    expect(changed.writes.map(write => write.type)).toEqual([name])
    expect(await cli.held()).not.toEqual(before)
    const { writes: back } = await cli.rollback()
    expect(back.map(write => [write.op, write.type, write.key])).toEqual([['update', name, changed.writes[0]?.key]])
    expect(await cli.held()).toEqual(before)
    await nothingLeft()
  })

  it.each(removable)('takes away what the run made: %s', async name => {
    const less = fewer[name](base)
    await cli.apply(less)
    const before = [await cli.held(), await cli.places()]
    const made = await cli.apply(base)
    expect(made.writes.filter(write => write.op === 'create').map(write => write.type)).toContain(name)
    await cli.rollback({ withData: true })
    expect([await cli.held(), await cli.places()]).toEqual(before)
    await nothingLeft()
    expect(isEmpty(await cli.plan(less))).toBe(true)
  })

  it.each(removable.filter(name => name !== 'group'))(
    'makes again what the run deleted, under a new id that the key map knows: %s',
    async name => {
      await cli.apply(base)
      const before = [await cli.held(), await cli.places()]
      const { deletions } = await cli.apply(fewer[name](base), { delete: true })
      expect(deletions.map(deletion => deletion.type)).toContain(name)
      expect(await cli.held()).not.toEqual(before[0])
      const { writes: made } = await cli.rollback()
      expect(made.filter(write => write.op === 'create').map(write => write.type)).toContain(name)
      expect([await cli.held(), await cli.places()]).toEqual(before)
      await nothingLeft()
      const { writes: left, order, problems } = await cli.plan(base)
      expect([left, order, problems]).toEqual([[], [], []])
    }
  )

  it('moves everything back to where it stood, foreign objects in between included', async () => {
    await cli.apply({ ...base, macros: {}, macroOrder: [] })
    await send('POST', '/macros', { macro: { title: 'Theirs', actions: [{ field: 'status', value: 'open' }] } })
    await cli.apply(base)
    const before = await cli.places()
    const { order } = await cli.apply(reordered(base))
    expect(order).toHaveLength(6)
    expect(await cli.places()).not.toEqual(before)
    const plan = await cli.rollback()
    expect(writes(plan)).toEqual([0, 12, 0])
    expect(await cli.places()).toEqual(before)
    await nothingLeft()
  })

  it('brings a whole destroyed configuration back, references by their new ids', async () => {
    await cli.apply(base)
    const before = [await cli.held(), await cli.places()]
    const nothing = { ...base, dynamicContent: {}, ticketFields: {}, userFields: {}, organizationFields: {}, customObjects: {}, macros: {}, views: {}, triggers: {}, automations: {}, schedules: {}, slaPolicies: {}, ticketForms: {}, triggerCategories: {}, triggerOrder: [], viewOrder: [], macroOrder: [], automationOrder: [], triggerCategoryOrder: [], slaOrder: [] } // prettier-ignore
    await cli.apply(nothing, { delete: true })
    expect(Object.keys(await cli.held())).not.toContain('macros/paint.json')
    await cli.rollback()
    expect([await cli.held(), await cli.places()]).toEqual(before)
    expect(isEmpty(await cli.plan(base))).toBe(true)
  })

  it('needs no definitions: a run that is undone may be of any age', async () => {
    await cli.apply(base)
    const before = await cli.held()
    await cli.apply(edits.macro(base))
    await cli.apply(edits.macro(edits.view(base)))
    await cli.rollback({ run: 'run 3' })
    await cli.rollback({ run: 'run 2' })
    expect(await cli.held()).toEqual(before)
  })
})

describe('what Zendesk cannot bring back', () => {
  it.each([
    ['ticket_field', 'its values cannot be brought back'],
    ['custom_object', 'its records cannot be brought back'],
    ['custom_object_field', 'if Zendesk still takes the key of a deleted field']
  ] as const)('is said in one sentence: %s', async (name, sentence) => {
    await cli.apply(base)
    await cli.apply(fewer[name](base), { delete: true })
    expect((await cli.planRollback()).plan.warnings).toContainEqual(expect.stringContaining(sentence))
  })

  it('is what a removed option held: adding it took nothing, taking it away again is named', async () => {
    await cli.apply(base)
    await cli.apply(edits.ticket_field(base))
    const { plan } = await cli.planRollback()
    expect(plan.writes.flatMap(write => write.destroys)).toEqual([expect.stringContaining('(huge) is removed')])
  })
})

describe('a macro that lost an action with a removed option', () => {
  const withoutLarge = { ...base, ticketFields: { ...base.ticketFields, color: { ...base.ticketFields.color, custom_field_options: [{ name: 'GREEN', value: 'green' }, { name: 'BLUE', value: 'blue' }] } }, macros: {}, macroOrder: [] } as typeof base // prettier-ignore
  const actionsOf = async (id: unknown) => record((await send('GET', `/macros/${String(id)}`)).macro).actions

  it('has it back when it is ours, though no definition asks for it any more', async () => {
    await cli.apply(base)
    const before = await cli.held()
    const actions = await actionsOf(idOf('macro', 'paint'))
    await cli.apply(withoutLarge)
    expect(await actionsOf(idOf('macro', 'paint'))).not.toEqual(actions)
    await cli.rollback()
    expect(await cli.held()).toEqual(before)
    expect(await actionsOf(idOf('macro', 'paint'))).toEqual(actions)
    await nothingLeft()
  })

  it('is named when it is somebody else’s, and left as it is', async () => {
    await cli.apply(base)
    const field = `custom_fields_${idOf('ticket_field', 'color')}`
    const { macro } = await send('POST', '/macros', { macro: { title: 'Theirs', actions: [{ field, value: 'red' }, { field: 'status', value: 'open' }] } })
    await cli.apply(withoutLarge)
    const { warnings } = await cli.rollback()
    expect(warnings).toEqual([expect.stringContaining('macro "Theirs"')])
    expect(await actionsOf(record(macro).id)).toHaveLength(1)
  }) // prettier-ignore
})

describe('what the run made and is in use', () => {
  it.each(['ticket_field', 'user_field', 'organization_field', 'custom_object_field'] as const)(
    'is switched off, as its values are somebody’s: %s',
    async name => {
      await cli.apply(fewer[name](base))
      await cli.apply(base)
      const plan = await cli.rollback()
      expect(plan.deletions.find(one => one.type === name)).toMatchObject({ deactivates: true })
      expect(plan.warnings).toContainEqual(expect.stringContaining('is switched off and keeps its values'))
      const { plan: again } = await cli.planRollback()
      expect(isEmpty(again)).toBe(true)
      const { writes: left } = await cli.plan(base)
      expect(left.find(write => write.type === name)?.changes.map(change => change.path)).toContain('active')
      await cli.apply(base)
      expect(isEmpty(await cli.plan(base))).toBe(true)
    }
  )

  it('stays when people are in it', async () => {
    await cli.apply(fewer.group(base))
    await cli.apply(base)
    const { user } = await send('GET', '/users/me')
    const membership = { user_id: record(user).id, group_id: Number(idOf('group', 'glaziers')) }
    await send('POST', '/group_memberships', { group_membership: membership })
    const { plan } = await cli.planRollback({ withData: true })
    expect([isEmpty(plan), plan.warnings]).toEqual([true, [expect.stringContaining('stays: people are in it')]])
  })

  it('stays with the records in it, unless these are given up', async () => {
    await cli.apply(fewer.custom_object(base))
    await cli.apply(base)
    await send('POST', '/custom_objects/bucket/records', { custom_object_record: { name: 'b1', custom_object_fields: {} } })
    const { plan } = await cli.planRollback()
    expect([isEmpty(plan), plan.warnings]).toEqual([true, [expect.stringContaining('stays: records are in it')]])
    const { plan: all } = await cli.planRollback({ withData: true })
    expect(all.deletions.map(({ type, key, empty }) => [type, key, empty])).toEqual([['custom_object', 'bucket', undefined]])
  }) // prettier-ignore
})

describe('somebody’s change since the run', () => {
  it.each(names)('stops a rollback that would write over it: %s', async name => {
    await cli.apply(base)
    await cli.apply(edits[name](base))
    await editByHand(name)
    const { plan } = await cli.planRollback()
    expect(plan.problems).toEqual([
      expect.stringMatching(new RegExp(`^${name} .* was changed on the account after that run \\(.* → .*\\)\\.$`)),
      expect.stringContaining('--allow-changed')
    ])
    await expect(cli.rollback()).rejects.toThrow('was changed on the account after that run')
    await cli.rollback({ allowChanged: true })
    await nothingLeft()
  })

  it('stops the removal of what the run made', async () => {
    await cli.apply(fewer.macro(base))
    await cli.apply(base)
    await send('PUT', `/macros/${idOf('macro', 'paint')}`, { macro: { title: 'Nosso agora' } })
    expect((await cli.planRollback()).plan.problems[0]).toContain('title: "Pintar" → "Nosso agora"')
  })

  it('counts where only what we do not manage was touched, before it is deleted', async () => {
    await cli.apply(fewer.macro(base))
    await cli.apply(base)
    cli.desk.desk.clock.set(new Date(cli.desk.desk.clock.now().getTime() + 3_600_000))
    await send('PUT', '/macros/update_many', { macros: [{ id: Number(idOf('macro', 'paint')), position: 40 }] })
    expect((await cli.planRollback()).plan.problems[0]).toContain('updated_at')
  })

  it('leaves what the run did not write alone', async () => {
    const { description: _unmanaged, ...plain } = base.groups.glaziers ?? { name: '' }
    const start = { ...base, groups: { ...base.groups, glaziers: plain } }
    await cli.apply(start)
    await cli.apply({ ...start, groups: { ...start.groups, glaziers: { name: 'Outros' } } })
    await send('PUT', `/groups/${idOf('group', 'glaziers')}`, { group: { description: 'by hand' } })
    await cli.rollback()
    const { group } = await send('GET', `/groups/${idOf('group', 'glaziers')}`)
    expect(group).toMatchObject({ name: 'Vidraceiros', description: 'by hand' })
  })

  it('stops where something was moved or deleted', async () => {
    await cli.apply(base)
    await cli.apply(reordered(edits.macro(base)))
    await send('PUT', '/views/update_many', { views: [{ id: Number(idOf('view', 'reds')), position: 70 }] })
    await send('DELETE', `/macros/${idOf('macro', 'paint')}`)
    const { problems } = (await cli.planRollback()).plan
    expect(problems).toContainEqual(expect.stringContaining('was deleted on the account after that run'))
    expect(problems).toContainEqual(expect.stringContaining('was moved on the account after that run'))
    await cli.rollback({ allowChanged: true })
    expect(await send('GET', `/macros/${idOf('macro', 'paint')}`)).toMatchObject({ macro: { title: 'Pintar' } })
  })

  it('is seen between the plan and the write, too', async () => {
    await cli.apply(base)
    await cli.apply(edits.schedule(base))
    const holidays = `/business_hours/schedules/${idOf('schedule', 'shop')}/holidays`
    const { plan, bindings } = await cli.planRollback()
    const [first] = records((await send('GET', holidays)).holidays)
    await send('DELETE', `${holidays}/${String(first?.id)}`)
    await expect(cli.execute(plan, bindings)).rejects.toThrow('was changed on the account after the plan')
  })
})

/** An administrator edits the object that `edits[name]` writes to. */
const editByHand = async (name: TypeName) => {
  const paths: Record<TypeName, [method: 'PUT' | 'PATCH' | 'POST' | 'DELETE', path: string, body?: Raw]> = {
    dynamic_content: ['PUT', `/dynamic_content/items/${idOf(name, 'hello')}`, { item: { name: 'Alô' } }],
    group: ['PUT', `/groups/${idOf(name, 'glaziers')}`, { group: { name: 'Vidros' } }],
    ticket_field: ['PUT', `/ticket_fields/${idOf(name, 'size')}`, { ticket_field: { title: 'Porte' } }],
    ticket_form: ['PUT', `/ticket_forms/${idOf(name, 'default')}`, { ticket_form: { ticket_field_ids: [Number(idOf('ticket_field', 'size'))] } }],
    user_field: ['PUT', `/user_fields/${idOf(name, 'nick')}`, { user_field: { title: 'Vulgo' } }],
    organization_field: ['PUT', `/organization_fields/${idOf(name, 'branch')}`, { organization_field: { title: 'Sede' } }],
    custom_object: ['PATCH', '/custom_objects/bucket', { custom_object: { title: 'Caçamba' } }],
    custom_object_field: ['PATCH', '/custom_objects/bucket/fields/code', { custom_object_field: { title: 'Nº' } }],
    macro: ['PUT', `/macros/${idOf(name, 'paint')}`, { macro: { active: true } }],
    view: ['PUT', `/views/${idOf(name, 'reds')}`, { view: { title: 'Encarnados' } }],
    trigger_category: ['PATCH', `/trigger_categories/${idOf(name, 'ours')}`, { trigger_category: { name: 'Casa' } }],
    trigger: ['PUT', `/triggers/${idOf(name, 'tell')}`, { trigger: { active: false } }],
    automation: ['PUT', `/automations/${idOf(name, 'nudge')}`, { automation: { title: 'Empurrar' } }],
    schedule: ['PUT', `/business_hours/schedules/${idOf(name, 'shop')}/workweek`, { workweek: { intervals: [{ start_time: 4800, end_time: 4980 }] } }],
    sla_policy: ['PUT', `/slas/policies/${idOf(name, 'fast')}`, { sla_policy: { title: 'Urgente' } }]
  } // prettier-ignore
  await send(...paths[name])
}

/** A run with a little of everything, and what was there before it. */
const prepared = async () => {
  await cli.apply(fewer.macro(fewer.user_field(base)))
  const before = [await cli.held(), await cli.places()]
  const less = fewer.custom_object(fewer.schedule(fewer.dynamic_content(base)))
  return { before, target: reordered(edits.trigger(edits.sla_policy(less))) }
}

describe.each(['before', 'after'] as const)('killed at any of its writes (%s it is done)', when => {
  it('a rollback is finished by the next one, with nothing twice', async () => {
    const { before, target } = await prepared()
    await cli.apply(target, { delete: true })
    const back = cli.checkpoint()
    let n = 1
    for (let died = true; died; n += 1) {
      back()
      cli.killAt(n, when)
      died = await cli.rollback({ withData: true }).then(
        () => false,
        () => true
      )
      cli.revive()
      await cli.rollback({ withData: true })
      expect([n, await cli.held(), await cli.places()]).toEqual([n, ...before])
    }
    expect(n).toBeGreaterThan(12)
  })

  it('an apply is put back from where it died', async () => {
    const { before, target } = await prepared()
    const back = cli.checkpoint()
    let n = 1
    for (let died = true; died; n += 1) {
      back()
      cli.killAt(n, when)
      died = await cli.apply(target, { delete: true }).then(
        () => false,
        () => true
      )
      cli.revive()
      if (n > 1 || when === 'after') await cli.rollback({ withData: true })
      expect([n, await cli.held(), await cli.places()]).toEqual([n, ...before])
    }
    expect(n).toBeGreaterThan(12)
  })
})

it('leaves no secret in the journal', async () => {
  await cli.apply(base)
  await cli.apply(fewer.macro(base), { delete: true })
  await cli.rollback()
  const text = journalText(cli.journalPath)
  expect(text.length).toBeGreaterThan(1000)
  const basic = Buffer.from(`${admin.email}/token:${admin.token}`).toString('base64')
  for (const secret of [basic, admin.email, 'authorization', 'Basic ']) expect(text).not.toContain(secret)
})
