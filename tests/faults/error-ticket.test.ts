import { describe, expect, it } from 'vitest'
import { type Faults, lostAnswer, lostRequest } from '../../apps/consultoria/src/adapters/memory/faults'
import { MEETINGS, paidWorld, type PrepaidWorld } from './prepaidWorld'
import { demo, must } from './world'
import { dead } from './tabWith'

const error = { subject: 'Erro ao gravar a nota', text: 'A nota não grava desde ontem.' }

const opened = ({ account }: PrepaidWorld) =>
  [...account.tickets.values()].filter(({ externalId }) => externalId?.startsWith('consultoria-'))

/** One ticket for the error, one word to the client, and the bought one as it was. */
async function expectOne(world: PrepaidWorld): Promise<void> {
  const [ticket, ...others] = opened(world)
  expect([ticket?.subject, others]).toEqual([error.subject, []])
  const seen = must(await world.open(demo.bruno).actions.load())
  expect(seen.consultation.errors.map(({ ticketId }) => ticketId)).toEqual([ticket?.id])
  expect(world.publicComments(`Abrimos o chamado #${ticket?.id}`)).toBe(1)
  expect([seen.next.kind, await world.left(), seen.prepaid?.purchase?.order]).toEqual([
    'ask_availability',
    180,
    'P-1042'
  ])
}

describe('É erro: abrir chamado', () => {
  it('opens a second ticket of the same client that names the first, which waits with its order and minutes', async () => {
    const world = await paidWorld(MEETINGS)
    const { actions } = world.open(demo.bruno)
    must(await actions.load())
    must(await actions.reportError(error))
    const [ticket] = opened(world)
    expect(ticket).toMatchObject({ requesterId: demo.carla, organizationId: demo.aurora, status: 'new' })
    expect(ticket?.fields).toEqual({ module: 'modulo_fiscal' })
    expect(ticket?.history.comments[0]?.text).toContain(`#${demo.ticket}`)
    await expectOne(world)
  })

  it('pressed a second time, by the same agent or another, opens no second one', async () => {
    const world = await paidWorld(MEETINGS)
    const [bruno, ana] = [world.open(demo.bruno), world.open(demo.ana)]
    must(await bruno.actions.load())
    must(await ana.actions.load())
    await Promise.all([bruno.actions.reportError(error), ana.actions.reportError(error)])
    expect(await bruno.actions.reportError(error)).toMatchObject({ error: { code: 'error_reported_already' } })
    await expectOne(world)
  })

  it.each([lostAnswer, lostRequest])('opens one although an answer gets lost at any call (%o)', async fault => {
    for (const call of ['ledger.create', 'ledger.read', 'ticket.open', 'ticket.write'])
      for (const nth of [0, 1, 2]) {
        const world = await paidWorld(MEETINGS)
        let left: number | null = null
        const once: Faults = asked => (asked === call && left !== null && left-- === 0 ? fault : null)
        const { actions } = world.open(demo.bruno, { faults: once })
        must(await actions.load())
        left = nth
        const told = await actions.reportError(error)
        if (!told.ok) await actions.reportError(error)
        world.later(15)
        must(await world.open(demo.ana).actions.load())
        must(await world.open(demo.bruno).actions.load())
        await expectOne(world)
      }
  })

  it.each(['ledger.create', 'ticket.open', 'ticket.write'])(
    'is finished by the next opening where the tab died at %s',
    async call => {
      for (const nth of [0, 1, 2]) {
        const world = await paidWorld(MEETINGS)
        let isArmed = false
        let seen = 0
        const killed: Faults = asked => {
          if (isArmed && asked === call) seen += 1
          return seen > nth ? dead : null
        }
        const { actions } = world.open(demo.bruno, { faults: killed })
        must(await actions.load())
        isArmed = true
        await actions.reportError(error)
        const isReported = world.kinds().includes('error_reported')
        world.later(15)
        must(await world.open(demo.ana).actions.load())
        must(await world.open(demo.bruno).actions.load())
        const wanted = isReported ? 1 : 0
        const told = world.publicComments('Abrimos o chamado #')
        expect([call, nth, opened(world).length, told]).toEqual([call, nth, wanted, wanted])
      }
    }
  )
})
