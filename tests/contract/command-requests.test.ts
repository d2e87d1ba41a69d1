import { Window } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as Fold from '../../apps/consultoria/src/domain/consultation/fold'
import { foldFrom } from '../../apps/consultoria/src/domain/consultation/fold'
import type { BoundActions } from '../../apps/consultoria/src/application/createActions'
import { addSeconds } from '../../apps/consultoria/src/domain/kernel/instant'
import { minutes, must } from '../faults/world'
import { longConsultation, type LongConsultation } from './longConsultation'
import type { Workspace } from './workspace'

/** Counted as they are, not replaced: how often a command goes through the whole stream is what is asserted here. */
vi.mock('../../apps/consultoria/src/domain/consultation/fold', async importOriginal => {
  const fold = await importOriginal<typeof Fold>()
  return { ...fold, foldFrom: vi.fn(fold.foldFrom) }
})

interface Cost {
  requests: string[]
  folds: number
  hashed: number
}

function expectAtMost(requests: number, name: string, cost: Cost): void {
  const told = `${name}: ${cost.requests.join(' · ')}`
  expect(cost.requests.length <= requests ? 'few' : told).toBe('few')
  expect({ name, ...cost, requests: [] }).toEqual({
    name,
    requests: [],
    folds: expect.toSatisfy(atMost(2)),
    hashed: expect.toSatisfy(atMost(3))
  })
}

const atMost = (most: number) => (count: number) => count <= most

describe.each([10, 1000])('a command on a stream of about %i facts', length => {
  let consultation: LongConsultation
  let acceptance: Cost
  beforeAll(async () => {
    vi.stubGlobal('localStorage', new Window().localStorage)
    consultation = await longConsultation(length, async (setting, yes) => {
      consultation = setting
      acceptance = await costOf('bruno.pleno', actions => actions.recordAcceptance(yes))
    })
  }, 120_000)
  afterAll(() => {
    vi.unstubAllGlobals()
    return consultation.account.desk.close()
  })

  /** What one command asks of the account until its result is there, and how often it goes through all facts. */
  async function costOf(
    who: string,
    command: (actions: BoundActions, tab: Workspace) => Promise<unknown>,
    before?: (actions: BoundActions) => Promise<unknown>
  ): Promise<Cost> {
    const { pass, open } = consultation
    const { tab, actions } = await open(who)
    await before?.(actions)
    // the second of the ticket's last stamp is over
    await pass('PT5S')
    const asked = tab.client.requests.length
    vi.mocked(foldFrom).mockClear()
    const digest = vi.spyOn(globalThis.crypto.subtle, 'digest')
    const hashedBefore = digest.mock.calls.length
    const answer = await command(actions, tab)
    if (typeof answer === 'object' && answer !== null && 'ok' in answer && !answer.ok)
      throw new Error(JSON.stringify(answer))
    const hashed = digest.mock.calls.length - hashedBefore
    digest.mockRestore()
    return {
      requests: tab.client.requests.slice(asked).map(({ type, url }) => `${String(type)} ${String(url).slice(0, 60)}`),
      folds: vi.mocked(foldFrom).mock.calls.length,
      hashed
    }
  }

  it('that logs time asks six things, what other tickets hold of that day and the macro’s words one more each, and folds and hashes nothing anew', async () => {
    // whose day is not full of what made the stream long
    const cost = await costOf(
      'bruno.pleno',
      actions => actions.logTime(minutes(12)),
      actions => actions.previewTime(minutes(12))
    )
    expectAtMost(7, 'logTime', cost)
    expect(cost.requests.filter(request => request.includes('/records/search'))).toHaveLength(1)
  }, 60_000)

  it('that logs time with start and end asks nothing more', async () => {
    const times = { startedAt: '2026-11-23T12:00:00Z', endedAt: '2026-11-23T12:12:00Z' }
    const cost = await costOf(
      'bruno.pleno',
      actions => actions.logTime(minutes(12, times)),
      actions => actions.previewTime(minutes(12, times))
    )
    expectAtMost(7, 'logTime with times', cost)
    expect(cost.requests.filter(request => request.includes('/records/search'))).toHaveLength(1)
  }, 60_000)

  it('of any other kind asks at most five', async () => {
    const read = must(await (await consultation.open('lia.lider')).actions.load())
    const [entry = 0, wrong = 0] = read.consultation.entries.flatMap(({ n, status }) =>
      status === 'counts' ? [n] : []
    )
    // the next step offers the team's people, who are asked for once
    expectAtMost(6, 'acceptance', acceptance)
    const half = { capture: 0, at: '' }
    const costs = {
      describe: await costOf('ana.senior', actions => actions.describeDemand({ text: 'Nota com valor negativo' })),
      waive: await costOf('lia.lider', actions =>
        actions.waiveEntry({ entry, reason: 'GESTAO', note: 'Cortesia', issueId: null })
      ),
      void: await costOf('lia.lider', actions => actions.voidEntry({ entry: wrong, reason: 'OUTROS', note: 'Engano' })),
      start: await costOf('ana.senior', actions => actions.startTimer({ handOver: null })),
      stop: await costOf(
        'ana.senior',
        actions => actions.stopTimer({ secondsAgo: 0 }),
        () => consultation.pass('PT5M')
      ),
      split: await costOf(
        'ana.senior',
        actions => actions.splitCapture(half),
        async actions => {
          const [waiting] = must(await actions.load()).consultation.captures.filter(({ open }) => open)
          Object.assign(half, { capture: waiting?.n, at: addSeconds(waiting?.data.startedAt ?? '', 60) })
        }
      ),
      schedule: await costOf('ana.senior', async (actions, tab) =>
        actions.schedule({
          start: '2026-11-24T13:00:00Z',
          minutes: 60,
          medium: 'phone',
          analystId: (await tab.ports.directory.me()).id
        })
      ),
      exception: await costOf('ana.senior', actions =>
        actions.recordSlaException({ clock: 'start', reason: 'Sem agenda' })
      )
    }
    // of a leader's acts two more: whether they still lead is looked up before the write, and the public comment is linked
    for (const [name, cost] of Object.entries(costs)) expectAtMost(['waive', 'void'].includes(name) ? 7 : 5, name, cost)
  }, 60_000)
})
