import { describe, expect, it } from 'vitest'
import { failing, lostAnswer, lostRequest } from '../../apps/consultoria/src/adapters/memory/faults'
import { createWorld, demo, minutes, must, type Tab, type World } from './world'

const UNPUBLISHED = { cause: 'unpublished_defect' as const, issueId: ' ERP-4512 ', publishedOn: null }
const TOLD = 'não serão cobrados: a causa foi uma falha do produto que ainda não estava publicada.'

/** A consultancy of the module as far as its minutes: whoever attended stays with it. */
async function served(): Promise<{ world: World; bruno: Tab }> {
  const world = createWorld()
  const bruno = world.open(demo.bruno)
  must(await bruno.actions.openConsultation({ modality: 'consult_modulo' }))
  bruno.ports.ticket.submit()
  world.later(1)
  must(await bruno.actions.load())
  const commentId = world.clientReplies('Aceito.')
  world.later(1)
  must(await bruno.actions.load())
  must(await bruno.actions.recordAcceptance({ kind: 'comment', commentId, confirmation: null }))
  must(await bruno.actions.designate({ analystId: demo.bruno }))
  must(await bruno.actions.recordSlaException({ clock: 'both', reason: 'Atendido na hora' }))
  world.later(30)
  must(await bruno.actions.logTime(minutes(20)))
  world.later(1)
  return { world, bruno }
}

describe('the cause of a consultancy of the module', () => {
  it('is asked before the conclusion, and what it proposes waits for a leader’s one press', async () => {
    const { world, bruno } = await served()
    const before = must(await bruno.actions.load())
    expect([before.next.kind, before.gaps]).toEqual(['record_cause', [{ code: 'cause' }]])
    const proposed = must(await bruno.actions.recordCause(UNPUBLISHED))
    expect(proposed.consultation.waiver).toEqual({
      entries: [expect.any(Number)],
      reason: 'ISSUE',
      issueId: 'ERP-4512'
    })
    expect([proposed.next.kind, proposed.bill.billedMinutes]).toEqual(['conclude', 20])
    const cause = proposed.consultation.cause?.n ?? 0
    expect(await bruno.actions.confirmWaiver({ cause })).toMatchObject({ error: { code: 'leader_only' } })

    world.later(1)
    const lia = world.open(demo.lia)
    expect(must(await lia.actions.load()).next).toMatchObject({ kind: 'confirm_waiver', cause })
    const confirmed = must(await lia.actions.confirmWaiver({ cause }))
    expect([confirmed.bill.billedMinutes, confirmed.consultation.waiver]).toEqual([0, null])
    expect(confirmed.consultation.pendingUpdates).toEqual([])
    expect(world.publicComments(`(20 min) ${TOLD}`)).toBe(1)
    expect(world.publicComments('ERP-4512')).toBe(0)
    expect(await lia.actions.confirmWaiver({ cause })).toMatchObject({ error: { code: 'waiver.not_proposed' } })
  })

  it('that is published, or the client’s use, leaves the whole price', async () => {
    const { bruno } = await served()
    const published = { cause: 'published_defect' as const, issueId: 'ERP-1', publishedOn: '2026-11-02' }
    expect(must(await bruno.actions.recordCause(published)).consultation.waiver).toBeNull()
    const usage = must(await bruno.actions.recordCause({ cause: 'usage', issueId: null, publishedOn: null }))
    expect([usage.consultation.waiver, usage.next.kind, usage.bill.billedMinutes]).toEqual([null, 'conclude', 20])
  })

  it('is refused where it says too little, or a publication that is still to come', async () => {
    const { bruno } = await served()
    const refusal = async (cause: Parameters<typeof bruno.actions.recordCause>[0]) => {
      const answer = await bruno.actions.recordCause(cause)
      return answer.ok ? null : answer.error.code
    }
    expect(await refusal({ ...UNPUBLISHED, issueId: ' ' })).toBe('cause.issue_required')
    const published = { cause: 'published_defect' as const, issueId: 'ERP-1' }
    expect(await refusal({ ...published, publishedOn: null })).toBe('cause.date_required')
    expect(await refusal({ ...published, publishedOn: '2099-01-01' })).toBe('cause.date_ahead')
  })

  it('over a leader’s own time is another leader’s to confirm', async () => {
    const { world, bruno } = await served()
    const lia = world.open(demo.lia)
    must(await lia.actions.load())
    must(await lia.actions.logTime(minutes(15)))
    const proposed = must(await bruno.actions.recordCause(UNPUBLISHED))
    const cause = proposed.consultation.cause?.n ?? 0
    expect(proposed.consultation.waiver?.entries).toHaveLength(2)
    const confirmed = must(await lia.actions.confirmWaiver({ cause }))
    expect([confirmed.bill.billedMinutes, confirmed.consultation.waiver?.entries.length]).toEqual([15, 1])
    expect(await lia.actions.confirmWaiver({ cause })).toMatchObject({ error: { code: 'own_entry' } })
  })

  it.each([
    ['ledger.create', lostAnswer],
    ['ledger.create', lostRequest],
    ['ticket.write', lostAnswer],
    ['ticket.write', lostRequest]
  ])('is confirmed once and told once, though %s failed', async (call, fault) => {
    const { world, bruno } = await served()
    const cause = must(await bruno.actions.recordCause(UNPUBLISHED)).consultation.cause?.n ?? 0
    world.later(1)
    const lia = world.open(demo.lia, { faults: failing({ [call]: [fault] }) })
    must(await lia.actions.load())
    const first = await lia.actions.confirmWaiver({ cause })
    if (!first.ok) await lia.actions.confirmWaiver({ cause })
    world.later(1)
    const seen = must(await world.open(demo.lia).actions.load())
    expect([seen.bill.billedMinutes, seen.consultation.pendingUpdates]).toEqual([0, []])
    expect(world.kinds().filter(kind => kind === 'waiver_confirmed')).toHaveLength(1)
    expect(world.publicComments(TOLD)).toBe(1)
  })
})
