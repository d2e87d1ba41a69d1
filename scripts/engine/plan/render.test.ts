import { describe, expect, it } from 'vitest'
import { addNamedPeople, FakeAccount } from '../../testing/fakeAccount'
import { applyOn, planOn } from '../../testing/run'
import { speak } from '../../terminal/language'
import { renderMarkdown } from './markdown'
import { renderPlan } from './render'
import { emptyState } from '../state'
import { textOf } from '../../terminal/line'
import { records } from '../../zendesk/wire'

const changed = async () => {
  const account = new FakeAccount()
  addNamedPeople(account)
  const state = emptyState()
  await applyOn(account, { state })
  const trigger = account.list('triggers').find(one => one.title === 'CONSULTORIA · Enviar repasse gerencial')
  if (trigger) trigger.active = false
  account.list('automations').pop()
  return (await planOn(account, { state })).plan
}

describe('renderPlan', () => {
  it('shows each object, each field that changes and the cost', async () => {
    const text = textOf(renderPlan(await changed()))
    expect(text).toContain('~ trigger enviar_repasse')
    expect(text).toContain('active: false → true')
    expect(text).toContain('+ automation saldo_baixo')
    expect(text).toContain('1 to create, 1 to change, 0 to move (about 3 requests)')
    const paced = textOf(renderPlan(await changed(), { secondsPerRequest: 50, perMinute: 400 }))
    expect(paced).toContain('(about 3 requests, about 3 min)')
  })

  it('groups by type with counts, lists nothing that stays, and counts it', async () => {
    const plan = await changed()
    const text = textOf(renderPlan(plan))
    expect(text).toContain('\ntrigger: 1 to change\n~ trigger enviar_repasse')
    expect(text).toContain('\nautomation: 1 to create\n+ automation saldo_baixo')
    expect(text).toContain(`\n${plan.present - 1} objects stay as they are.`)
    expect(text.split('\n').filter(line => /^[~+]/.test(line))).toHaveLength(2)
    expect(textOf(renderMarkdown(plan))).toContain('### trigger: 1 to change\n\n| type |')
  })

  it('shows one moved trigger as one line, and a changed word as that word, also in markdown', async () => {
    const account = new FakeAccount()
    addNamedPeople(account)
    const state = emptyState()
    await applyOn(account, { state })
    const triggers = account.list('triggers')
    triggers.forEach((one, at) => (one.position = at === 0 ? triggers.length : at))
    const field = account.list('ticket_fields').find(one => Array.isArray(one.custom_field_options))
    const [option] = records(field?.custom_field_options)
    const macro = account.list('macros').find(one => JSON.stringify(one.actions).includes('Antes de'))
    if (!field || !option || !macro) throw new Error('nothing to change')
    field.custom_field_options = [{ ...option, name: 'Outro', raw_name: 'Outro' }, ...records(field.custom_field_options).slice(1)] // prettier-ignore
    macro.actions = JSON.parse(JSON.stringify(macro.actions).replace('Antes de', 'Depois de'))
    const { plan } = await planOn(account, { state })
    const text = textOf(renderPlan(plan))
    expect(text.split('\n').filter(line => line.startsWith('↕'))).toEqual([
      `↕ trigger limpar_acompanhamento: ${triggers.length} → 1 (to the front)`
    ])
    expect(text).toContain(`custom_field_options[${String(option.value)}].name: "Outro" → "${String(option.name)}"`)
    expect(text).toContain('[-Depois-]{+Antes+}')
    const markdown = textOf(renderMarkdown(plan))
    expect(markdown).toContain(`| trigger | limpar_acompanhamento | position | ${triggers.length} | 1 (to the front) |`)
    expect(markdown).toMatch(
      /\| macro \| \w+ \| actions\[\d comment_value\].value \| `[^|]*\[-Depois-\][^|]*` \| `[^|]*\{\+Antes\+\}/
    )
  })

  it('of many objects that are found again says how many, and of a table that no comment holds how much is missing', async () => {
    const plan = await changed()
    const adoptions = Array.from({ length: 140 }, (_, at) => ({ type: 'macro' as const, key: `m${at}`, id: `${at}`, createdAt: '' })) // prettier-ignore
    const text = textOf(renderPlan({ ...plan, adoptions }))
    expect(text).toContain('= macro: 140 objects of the account were found')
    expect(text).not.toContain('= macro m7 ')
    const [write] = plan.writes.filter(one => one.op === 'update')
    if (!write) throw new Error('nothing to change')
    const writes = Array.from({ length: 2000 }, (_, at) => ({ ...write, key: `trigger_number_${at}` }))
    const markdown = textOf(renderMarkdown({ ...plan, writes }))
    expect(markdown.length).toBeLessThan(65_536)
    expect(markdown).toMatch(/… and \d+ more lines: `plan` shows them all\./)
  })

  it('colours only when asked to', async () => {
    const plan = await changed()
    expect(textOf(renderPlan(plan))).not.toContain('\u001b')
    expect(textOf(renderPlan(plan), true)).toContain('\u001b[33m')
  })

  it('says the same as a table for a pull request', async () => {
    expect(textOf(renderMarkdown(await changed()))).toContain(
      '| trigger | enviar_repasse | active | `false` | `true` |'
    )
  })

  it('speaks Portuguese where that is asked for, keys and fields as they are', async () => {
    const plan = await changed()
    speak('pt-br')
    const said = [textOf(renderPlan(plan)), textOf(renderMarkdown(plan))]
    speak('en')
    expect(said[0]).toContain('1 a criar, 1 a mudar, 0 a mover (cerca de 3 requisições)')
    expect(said[1]).toContain('| tipo | chave | campo | conta | definição |')
    expect(said[1]).toContain('| automation | saldo_baixo |  |  | falta |')
  })

  it('says in the table what is deleted', async () => {
    const [orphan] = (await changed()).writes
    const plan = await changed()
    const gone = {
      type: 'macro' as const,
      key: 'old',
      scope: null,
      title: 'Old',
      id: '7',
      before: orphan?.before ?? {}
    }
    expect(textOf(renderMarkdown({ ...plan, deletions: [gone] }))).toContain(
      '| macro | old |  | id 7 | no definition |'
    )
  })
})
