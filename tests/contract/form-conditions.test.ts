import { describe, expect, it } from 'vitest'
import { fewer, base } from './everyType'
import { isEmpty } from '../../scripts/engine/plan/plan'
import { type Raw, record, records, text } from '../../scripts/zendesk/wire'
import type { CliRuns } from './cliRuns'
import { freshRuns } from './freshRuns'

let cli: CliRuns
freshRuns(made => {
  cli = made
})

const form = async () => {
  const one = records((await cli.client.send('GET', '/ticket_forms')).ticket_forms).find(each => each.default === true)
  if (!one) throw new Error('there is no default form')
  return one
}
const change = async (body: Raw) =>
  cli.client.send('PUT', `/ticket_forms/${text((await form()).id)}`, { ticket_form: body })
const conditions = async () => {
  const { agent_conditions, end_user_conditions } = await form()
  return { agent_conditions, end_user_conditions }
}

/** Two fields of somebody else on the form, and conditions of theirs that ask about them, for agents and for end users. */
const asked = async () => {
  const made = []
  for (const title of ['Contrato', 'Anexo'])
    made.push(
      Number(record((await cli.client.send('POST', '/ticket_fields', { ticket_field: { title, type: 'checkbox' } })).ticket_field).id)
    )
  const [parent = 0, child = 0] = made
  const required_on_statuses = { type: 'SOME_STATUSES', statuses: ['solved'] }
  const { ticket_field_ids } = await form()
  await change({
    ticket_field_ids: [...(ticket_field_ids as number[]), parent, child],
    agent_conditions: [
      { parent_field_id: parent, value: true, child_fields: [{ id: child, is_required: true, required_on_statuses }] }
    ],
    end_user_conditions: [{ parent_field_id: parent, value: true, child_fields: [{ id: child, is_required: false }] }]
  })
  return { parent, child, kept: await conditions() }
} // prettier-ignore

const idOf = (key: string) => Number(cli.state().resources.ticket_field?.[key]?.id)

describe('conditions of others on our form', () => {
  it('stay when its fields are written, are told of before, and are no change by themselves', async () => {
    await cli.apply(fewer.ticket_field(base))
    const { kept } = await asked()
    expect((await cli.plan(fewer.ticket_field(base))).warnings).toEqual([])
    expect(isEmpty(await cli.plan(fewer.ticket_field(base)))).toBe(true)
    const plan = await cli.apply(base)
    expect(plan.warnings).toEqual([
      expect.stringMatching(
        /^ticket_form "default" \(id \d+\) also has 1 condition for agents and 1 for end users, which its definition does not speak of: it stays$/
      )
    ])
    expect(await conditions()).toEqual(kept)
    expect(isEmpty(await cli.plan(base))).toBe(true)
  })

  it('come back by rollback when the account lost them, and what was added since stays', async () => {
    await cli.apply(fewer.ticket_field(base))
    const { parent, child, kept } = await asked()
    await cli.apply(base)
    const added = { parent_field_id: child, value: true, child_fields: [{ id: parent, is_required: false }] }
    await change({ agent_conditions: [added], end_user_conditions: [] })
    const { plan } = await cli.planRollback()
    expect(plan.problems[0]).toMatch(/^ticket_form "default" .* was changed on the account after that run \(agent_conditions: /)
    await cli.rollback({ allowChanged: true })
    expect(await conditions()).toEqual({
      agent_conditions: [...records(kept.agent_conditions), added],
      end_user_conditions: kept.end_user_conditions
    })
  }) // prettier-ignore

  it('that were added since are no obstacle to a rollback', async () => {
    await cli.apply(fewer.ticket_field(base))
    await cli.apply(base)
    const { kept } = await asked()
    const { plan } = await cli.planRollback()
    expect(plan.problems).toEqual([])
    await cli.rollback()
    expect(await conditions()).toEqual(kept)
  })

  it('that name a field of ours stop what the account would refuse: rolling its making back, or switching it off', async () => {
    await cli.apply(fewer.ticket_field(base))
    await cli.apply(base)
    const key = Object.keys(base.ticketFields).find(one => !fewer.ticket_field(base).ticketFields[one]) ?? ''
    const { parent } = await asked()
    await change({
      agent_conditions: [
        { parent_field_id: parent, value: true, child_fields: [{ id: idOf(key), is_required: false }] }
      ]
    })
    const refused = expect.stringMatching(new RegExp(`^The conditions of ticket_form ".+" .* name ticket_field ${key}: Zendesk neither`)) // prettier-ignore
    expect((await cli.planRollback({ allowChanged: true })).plan.problems).toEqual([refused])
    const off = structuredClone(base)
    const field = off.ticketFields[key]
    if (!field) throw new Error('there is no such field')
    field.active = false
    expect((await cli.plan(off)).problems).toEqual([refused])
    expect((await cli.plan(fewer.ticket_field(base), { delete: true })).warnings).toContainEqual(refused)
    await change({ agent_conditions: [] })
    expect((await cli.planRollback()).plan.problems).toEqual([])
  })
})
