import { describe, expect, it } from 'vitest'
import { accepted, createWorld, demo, minutes, must, termsSent } from './world'

describe('entries', () => {
  it('are voided and waived by leaders only', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const logged = must(await tab.actions.logTime(minutes(20)))
    const entry = logged.consultation.entries[0]?.n ?? 0
    expect(await tab.actions.voidEntry({ entry, reason: 'OUTROS', note: 'duplicado' })).toMatchObject({
      ok: false,
      error: { code: 'leader_only' }
    })
    const lia = world.open(demo.lia)
    const waived = must(await lia.actions.waiveEntry({ entry, reason: 'GESTAO', note: '', issueId: null }))
    expect(waived.bill.billedMinutes).toBe(0)
    const voided = must(await lia.actions.voidEntry({ entry, reason: 'OUTROS', note: 'duplicado' }))
    expect(voided.consultation.entries[0]?.status).toBe('voided')
    expect(await lia.actions.voidEntry({ entry, reason: 'ISSUE', note: '' })).toMatchObject({
      error: { code: 'entry.voided' }
    })
  })

  it('recorded before the acceptance are kept as not billable', async () => {
    const world = createWorld()
    const tab = await termsSent(world)
    must(await tab.actions.load())
    const seen = must(await tab.actions.logTime(minutes(20)))
    expect(seen.consultation.entries[0]).toMatchObject({ billableSeconds: 0, unbillable: 'before_acceptance' })
    expect(world.publicComments('Faturável: não')).toBe(1)
  })
})
