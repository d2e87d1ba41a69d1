import { expect, it } from 'vitest'
import type { Catalog } from '../../apps/consultoria/src/application/context'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { accepted, catalog, createWorld, demo, must, shown, type Tab, type World } from './world'

const LIA = 'lia@example.example'

const fiscal = {
  name: 'Fiscal',
  group: 'fiscal' as const,
  seniorityTag: 'senior_fiscal',
  leader: LIA,
  deputy: 'Ana@example.example'
}

/** Ana stands in for Lia, who is away from Monday to Wednesday. */
const away: Catalog = {
  ...catalog,
  areas: { ...catalog.areas, teams: { fiscal } },
  absences: [{ who: LIA, from: '2026-11-23', until: '2026-11-25', kind: 'vacation' }]
}

const openWith = (world: World, agentId: number, definitions = away): Tab => {
  const { ports } = world.open(agentId)
  return { ports, actions: shown(createActions(ports, definitions)) }
}

async function awaiting(): Promise<World> {
  const world = createWorld()
  world.account.map.people = { [LIA]: demo.lia, 'ana@example.example': demo.ana }
  await accepted(world)
  return world
}

const stored = (world: World) => world.account.tickets.get(demo.ticket)

it('with the leader away the deputy designates, and the others see whom they wait for and until when', async () => {
  const world = await awaiting()
  const bruno = openWith(world, demo.bruno)
  expect(must(await bruno.actions.load()).next).toEqual({
    kind: 'wait_designation',
    team: 'Fiscal',
    away: { leader: demo.lia, deputy: demo.ana, until: '2026-11-26T03:00:00Z' }
  })
  expect(stored(world)?.fields).toMatchObject({ consult_stage: 'consult_stage_accepted', consult_deputy: true })
  expect(await bruno.actions.designate({ analystId: demo.bruno })).toMatchObject({
    ok: false,
    error: { code: 'leader_only' }
  })
  const ana = openWith(world, demo.ana)
  expect(must(await ana.actions.load())).toMatchObject({ next: { kind: 'designate' }, may: { designate: true } })
  const done = must(await ana.actions.designate({ analystId: demo.bruno }))
  expect(done.consultation.designation).toMatchObject({ by: demo.ana, data: { analystId: demo.bruno } })
  expect(stored(world)?.assignee).toMatchObject({ userId: demo.bruno })
})

it('what a deputy designated counts when the leader is back, and the deputy designates no more', async () => {
  const world = await awaiting()
  const ana = openWith(world, demo.ana)
  must(await ana.actions.load())
  must(await ana.actions.designate({ analystId: demo.bruno }))
  world.account.now = '2026-11-26T12:00:00Z'
  const again = openWith(world, demo.ana)
  const seen = must(await again.actions.load())
  expect(seen.consultation).toMatchObject({ rejected: [], designation: { data: { analystId: demo.bruno } } })
  expect(seen.may.designate).toBe(false)
  expect(stored(world)?.fields['consult_deputy']).toBe(false)
  expect(await again.actions.passOn({ analystId: demo.ana, reason: 'Férias de Bruno' })).toMatchObject({
    ok: false,
    error: { code: 'leader_only' }
  })
})

it('a deputy of one team designates in no other, and without a deputy the leader is waited for', async () => {
  const world = await awaiting()
  const areas = { ...away.areas, teams: { fiscal: { ...fiscal, deputy: 'nobody@example.example' }, other: fiscal } }
  const ana = openWith(world, demo.ana, { ...away, areas })
  expect(must(await ana.actions.load()).next).toMatchObject({ kind: 'wait_designation', away: { deputy: null } })
  expect(await ana.actions.designate({ analystId: demo.bruno })).toMatchObject({
    ok: false,
    error: { code: 'leader_only' }
  })
})
