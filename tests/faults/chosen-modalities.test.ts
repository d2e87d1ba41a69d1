import { describe, expect, it } from 'vitest'
import { createWorld, demo, must } from './world'

/** An account on which only some modalities are switched on. */
const choosing = (...on: string[]) => {
  const world = createWorld()
  world.account.map.modalities = on
  return world
}

const offered = (read: { modalities: readonly { key: string }[] }) => read.modalities.map(one => one.key)

describe('modalities that an account does not offer', () => {
  it('are neither offered nor opened', async () => {
    const { actions } = choosing('consult_modulo').open(demo.ana)
    expect(offered(must(await actions.load()))).toEqual(['consult_modulo'])
    expect(await actions.openConsultation({ modality: 'consult_tecnica' })).toMatchObject({
      ok: false,
      error: { code: 'modality_unknown' }
    })
  })

  it('stay known in a ticket that was opened under one of them', async () => {
    const world = createWorld()
    const { actions } = world.open(demo.ana)
    must(await actions.load())
    must(await actions.openConsultation({ modality: 'consult_tecnica' }))
    world.account.map.modalities = ['consult_modulo']
    world.later(1)
    const read = must(await world.open(demo.lia).actions.load())
    expect(read.modality?.key).toBe('consult_tecnica')
  })
})
