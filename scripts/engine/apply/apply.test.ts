import { describe, expect, it } from 'vitest'
import { addNamedPeople, FakeAccount } from '../../testing/fakeAccount'
import { applyOn, planOn, shipped } from '../../testing/run'
import { isEmpty } from '../plan/plan'
import { emptyState } from '../state'

const seeded = (clock?: number) => {
  const account = new FakeAccount(clock)
  addNamedPeople(account)
  account.add('groups', { name: 'Fiscal', description: 'made by hand' })
  account.add('triggers', { title: 'Theirs', conditions: { all: [] }, actions: [], category_id: '1' })
  account.add('macros', { title: 'Theirs', actions: [{ field: 'comment_value', value: 'Olá' }] })
  return account
}

describe('apply', () => {
  it('leaves nothing to plan, with and without the key map', async () => {
    const account = seeded()
    const state = emptyState()
    await applyOn(account, { state })
    const { plan } = await planOn(account, { state })
    expect([plan.writes, plan.order, plan.problems, plan.adoptions]).toEqual([[], [], [], []])
    const lost = (await planOn(account)).plan
    expect([lost.writes, lost.order, lost.problems]).toEqual([[], [], []])
    expect(lost.adoptions.length).toBeGreaterThan(40)
  })

  it('sends no write the second time and reads each list once', async () => {
    const account = seeded()
    const state = emptyState()
    await applyOn(account, { state })
    account.log.length = 0
    await applyOn(account, { state })
    expect(account.writes).toEqual([])
    expect(new Set(account.log).size).toBe(account.log.length)
  })

  it('writes ids where the definitions say keys', async () => {
    const account = seeded()
    await applyOn(account)
    const type = account.list('ticket_fields').find(field => field.title === 'Onda 3 Oficial | Tipo da Solicitação')
    const fiscal = account.list('groups').find(group => group.name === 'Fiscal')
    const view = account.list('views').find(view => view.title === 'Consultoria Técnica | Fiscal')
    expect(view?.conditions).toMatchObject({
      all: expect.arrayContaining([
        { field: `custom_fields_${type?.id}`, operator: 'is', value: 'consult_tecnica' },
        { field: 'group_id', operator: 'is', value: String(fiscal?.id) }
      ])
    })
    const transfer = account
      .list('triggers')
      .find(trigger => trigger.title === 'CONSULTORIA · Enviar repasse gerencial')
    const fabi = account.list('users')[0]
    expect(JSON.stringify(transfer?.actions)).toContain(`["${fabi?.id}"`)
    expect(JSON.stringify(account.lists.get('triggers'))).not.toMatch(/ticket_field_consult|custom_fields_[a-z]/)
  })

  it('leaves foreign objects as they are', async () => {
    const account = seeded()
    const theirs = structuredClone([account.list('triggers')[0], account.list('macros')[0]])
    await applyOn(account)
    expect([account.list('triggers')[0], account.list('macros')[0]]).toEqual(theirs)
  })

  it('renames under the same key instead of making a second object', async () => {
    const account = seeded()
    const state = emptyState()
    await applyOn(account, { state })
    const count = account.list('macros').length
    const macros = { ...shipped.macros }
    const macro = macros.consult_registro_tempo
    if (macro) macros.consult_registro_tempo = { ...macro, title: 'CONSULTORIA :: Registro' }
    const plan = await applyOn(account, { state, definitions: { ...shipped, macros } })
    expect(plan.writes.map(write => [write.op, write.changes.map(change => change.path)])).toEqual([
      ['update', ['title']]
    ])
    expect(account.list('macros')).toHaveLength(count)
  })

  it('adopts a macro under the later spelling of its title', async () => {
    const account = seeded()
    const title = 'CONSULTORIA :: Abertura de ticket Consultoria Técnica'
    const theirs = account.add('macros', { title, actions: [] })
    const plan = await applyOn(account)
    expect(plan.adoptions).toContainEqual(
      expect.objectContaining({ key: 'consult_abertura_tecnica', id: String(theirs.id) })
    )
  })

  it('stops with the ids when a title is there twice', async () => {
    const account = seeded()
    const one = account.add('macros', { title: 'CONSULTORIA :: Registro de tempo', actions: [] })
    const two = account.add('macros', { title: 'CONSULTORIA :: Registro de tempo', actions: [] })
    const { plan } = await planOn(account)
    expect(plan.problems).toEqual([expect.stringContaining(`${one.id}, ${two.id}`)])
    await expect(applyOn(account)).rejects.toThrow('consult_registro_tempo')
    expect(account.writes).toEqual([])
  })

  it('makes anew what was deleted outside', async () => {
    const account = seeded()
    const state = emptyState()
    await applyOn(account, { state })
    const views = account.list('views')
    views.splice(0, 1)
    const { plan } = await planOn(account, { state })
    expect(plan.writes).toEqual([expect.objectContaining({ op: 'create', type: 'view' })])
  })

  it('takes an object with a mapped id and another birth for a stranger', async () => {
    const first = seeded()
    const state = emptyState()
    await applyOn(first, { state })
    const again = seeded(Date.UTC(2027, 0, 1))
    for (let filler = 0; filler < 60; filler += 1)
      again.add('ticket_fields', { title: `Foreign ${filler}`, type: 'text' })
    const { plan } = await planOn(again, { state })
    expect(plan.writes.filter(write => write.type === 'ticket_field').every(write => write.op === 'create')).toBe(true)
  })

  it('refuses to write over a change made after the plan', async () => {
    const account = seeded()
    const state = emptyState()
    await applyOn(account, { state })
    const macro = account.list('macros').find(one => one.title === 'CONSULTORIA :: Registro de tempo')
    if (macro) Object.assign(macro, { description: 'edited', updated_at: '2026-11-22T00:00:00Z' })
    account.fault = (method, path) => {
      if (method === 'GET' && macro && path === `/macros/${macro.id}`) macro.updated_at = '2026-11-22T00:00:01Z'
      return null
    }
    await expect(applyOn(account, { state })).rejects.toThrow('was changed on the account after the plan')
    expect(account.writes.filter(line => line.startsWith('PUT /macros'))).toEqual([])
  })

  it('names an option that a plan would erase', async () => {
    const account = seeded()
    const state = emptyState()
    await applyOn(account, { state })
    const module = account.list('ticket_fields').find(field => field.title === 'Módulo')
    if (module && Array.isArray(module.custom_field_options))
      module.custom_field_options.push({ id: 1, name: 'Compras', raw_name: 'Compras', value: 'modulo_compras' })
    const { plan } = await planOn(account, { state })
    expect(plan.writes.flatMap(write => write.destroys)).toEqual([expect.stringContaining('modulo_compras')])
  })

  it('brings a changed order back by moves only', async () => {
    const account = seeded()
    const state = emptyState()
    await applyOn(account, { state })
    const [, first, second] = account.list('triggers')
    if (first && second) [first.position, second.position] = [second.position, first.position]
    const plan = await applyOn(account, { state })
    expect([plan.writes, plan.order]).toEqual([
      [],
      [
        {
          type: 'trigger',
          moves: [expect.objectContaining({ from: 3, to: 2 }), expect.objectContaining({ from: 2, to: 3 })],
          moved: [expect.objectContaining({ key: 'avisar_lideres_aceite_fiscal', from: 2, to: 3 })]
        }
      ]
    ])
    expect(isEmpty((await planOn(account, { state })).plan)).toBe(true)
  })
})
