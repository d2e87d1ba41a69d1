import { describe, expect, it } from 'vitest'
import { FakeAccount } from '../../testing/fakeAccount'
import { applyOn, planOn } from '../../testing/run'
import { speak } from '../../terminal/language'
import { renderMarkdown, renderPlan } from './render'
import { emptyState } from '../state'
import { textOf } from '../../terminal/line'

const changed = async () => {
  const account = new FakeAccount()
  account.add('users', { email: 'fabi.financeiro@consultoria.example', role: 'agent' })
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
    expect(text).toContain('+ automation prazo_vencido')
    expect(text).toContain('1 to create, 1 to change, 0 to move (about 3 requests)')
    const paced = textOf(renderPlan(await changed(), { secondsPerRequest: 50, perMinute: 400 }))
    expect(paced).toContain('(about 3 requests, about 3 min)')
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
    expect(said[1]).toContain('| automation | prazo_vencido |  |  | falta |')
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
