import { describe, expect, it } from 'vitest'
import { failing, lostAnswer, lostRequest } from '../../apps/consultoria/src/adapters/memory/faults'
import { accepted, createWorld, demo, must, type Tab, type World } from './world'

const serra = {
  payer: 'unit_invoice' as const,
  unitOrganizationId: demo.serra as number,
  code: 't01234',
  cnpj: '11.222.333/0001-81',
  costCenter: '',
  valueClass: '',
  accountingItem: '',
  reason: null
}

const copiedOn = (world: World) => world.account.tickets.get(demo.ticket)?.emailCcIds

/** The Unit was chosen, and nobody of it was asked yet. */
async function chosen(): Promise<{ world: World; tab: Tab }> {
  const world = createWorld()
  const tab = await accepted(world)
  must(await tab.actions.choosePayer(serra))
  world.later(1)
  return { world, tab }
}

describe('a person whose answer is awaited', () => {
  it.each([
    ['a lost request', lostRequest],
    ['a lost answer', lostAnswer]
  ])('is put in copy once, whatever fails: %s', async (_, fault) => {
    const { world } = await chosen()
    const ana = world.open(demo.ana, { faults: failing({ 'ticket.write': [fault] }) })
    must(await ana.actions.load())
    const first = await ana.actions.copyPerson({ personId: demo.ursula })
    if (!first.ok) must(await ana.actions.copyPerson({ personId: demo.ursula }))
    expect(copiedOn(world)).toEqual([demo.ursula])
    const before = world.account.tickets.get(demo.ticket)?.history.auditIds.length
    must(await ana.actions.copyPerson({ personId: demo.ursula }))
    expect(world.account.tickets.get(demo.ticket)?.history.auditIds.length).toBe(before)
    expect(must(await ana.actions.outOfCopy([demo.ursula, demo.carla, demo.diego]))).toEqual([demo.diego])
  })
})

describe('the Unit’s approval', () => {
  it('is asked of somebody responsible, in copy, by a question that lies in the composer once until the agent sends it', async () => {
    const { world, tab } = await chosen()
    must(await tab.actions.load())
    expect(must(await tab.actions.approvers())).toEqual([{ id: demo.ursula, name: expect.any(String) }])
    must(await tab.actions.askApproval({ personId: demo.ursula }))
    const asked = must(await tab.actions.askApproval({ personId: demo.ursula }))
    expect(copiedOn(world)).toContain(demo.ursula)
    expect(asked.form.comment.text.match(/Responda "aprovado" ou "não aprovado"/g)).toHaveLength(1)
    expect(asked.form.comment.text).toContain('(R$ 3,50/min + impostos)')
    expect(world.publicComments('Responda "aprovado"')).toBe(0)
  })

  it('is asked of nobody who could not give it, and never in an internal note', async () => {
    const { world, tab } = await chosen()
    must(await tab.actions.load())
    expect(await tab.actions.askApproval({ personId: demo.carla })).toMatchObject({
      error: { code: 'unit_without_responsible' }
    })
    tab.ports.ticket.type('Nota', false)
    expect(await tab.actions.askApproval({ personId: demo.ursula })).toMatchObject({
      error: { code: 'reply_is_internal' }
    })
    expect(copiedOn(world)).toEqual([])
  })

  it('is nobody’s but of the Unit’s responsible people: another’s yes is waited over', async () => {
    const { world, tab } = await chosen()
    world.clientReplies('De acordo, a Unidade paga.', demo.carla)
    world.later(1)
    expect(must(await tab.actions.load()).next).toMatchObject({ kind: 'wait_approval' })
    world.clientReplies('De acordo.', demo.ursula)
    world.later(1)
    const seen = must(await tab.actions.load())
    expect(seen.next).toMatchObject({ kind: 'record_approval' })
  })
})
