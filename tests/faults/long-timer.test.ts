import { describe, expect, it } from 'vitest'
import {
  failing,
  lostAnswer,
  lostRequest,
  noFaults,
  tooMany,
  type Faults
} from '../../apps/consultoria/src/adapters/memory/faults'
import { partsAt } from '../../apps/consultoria/src/domain/time/timer/longTimer'
import { accepted, createWorld, demo, minutes, must, termsSent } from './world'

/** Bruno's timer of fourteen hours, stopped and not told yet. */
async function stopped(faults: Faults = noFaults) {
  const world = createWorld()
  const { actions } = await accepted(world)
  must(await actions.startTimer({ handOver: null }))
  world.later(14 * 60)
  must(await actions.stopTimer({ secondsAgo: 0 }))
  const tab = world.open(demo.bruno, { faults })
  const seen = must(await tab.actions.load())
  const [capture] = seen.consultation.captures
  if (!capture) throw new Error('nothing was stopped')
  return { world, tab, capture }
}

const at = '2026-11-23T22:00:00Z'

describe('a timer that ran over', () => {
  it.each([
    ['nothing fails', noFaults],
    ['the answer gets lost', failing({ 'ledger.create': [lostAnswer] })],
    ['the request gets lost', failing({ 'ledger.create': [lostRequest, lostRequest] })]
  ])('is split once, and no second is lost, where %s', async (_, faults) => {
    const { world, tab, capture } = await stopped(faults)
    const split = must(await tab.actions.splitCapture({ capture: capture.n, at }))
    expect(split.consultation.captures.map(({ data }) => data.seconds).reduce((a, b) => a + b)).toBe(14 * 3600)
    expect(split.consultation.captures.map(({ data }) => [data.startedAt, data.endedAt])).toEqual([
      [capture.data.startedAt, at],
      [at, capture.data.endedAt]
    ])
    expect(world.kinds().filter(kind => kind === 'capture_split')).toHaveLength(1)
  })

  it('stays whole where the account is busy, and is split by the next press', async () => {
    const { world, tab, capture } = await stopped(failing({ 'ledger.create': [tooMany] }))
    expect(await tab.actions.splitCapture({ capture: capture.n, at })).toMatchObject({ error: { code: 'busy' } })
    expect(world.kinds()).not.toContain('capture_split')
    expect(must(await tab.actions.splitCapture({ capture: capture.n, at })).consultation.captures).toHaveLength(2)
  })

  it('is not split where it was told meanwhile', async () => {
    const { world, tab, capture } = await stopped()
    const { startedAt, endedAt, seconds } = capture.data
    const told = minutes(1, { seconds, startedAt, endedAt, capture: capture.n, source: 'timer' })
    must(await world.open(demo.bruno).actions.logTime(told))
    expect(await tab.actions.splitCapture({ capture: capture.n, at })).toMatchObject({
      error: { code: 'capture_closed' }
    })
  })

  it('costs in each way what the bill gains by telling it so', async () => {
    const { tab, capture } = await stopped()
    const { startedAt, endedAt, seconds } = capture.data
    const whole = { startedAt, endedAt, seconds }
    const [first, rest] = partsAt(whole, at)
    const prices = await tab.actions.pricesOf([[whole], [first], [first, rest]], capture.n)
    expect(prices).toEqual([840 * 350, Math.ceil(first.seconds / 60) * 350, 840 * 350])
    must(await tab.actions.splitCapture({ capture: capture.n, at }))
    for (const [index, part] of [first, rest].entries()) {
      const own = must(await tab.actions.load()).consultation.captures[index]?.n ?? 0
      const told = minutes(1, { ...part, capture: own, source: 'timer', note: `Parte ${index} conferida` })
      must(await tab.actions.logTime(told))
    }
    expect(must(await tab.actions.load()).bill.billedMinutes).toBe(840)
  })

  it('has no price before anybody agreed to one', async () => {
    const world = createWorld()
    const { actions } = await termsSent(world)
    must(await actions.load())
    const whole = { startedAt: world.account.now, endedAt: world.account.now, seconds: 60 }
    expect(await actions.pricesOf([[{ ...whole, startedAt: '2026-11-23T12:00:00Z' }]], null)).toEqual([null])
  })
})
