import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginning, COMMANDS, follow, stepOf, type Way } from '../testing/explorer'
import { duvida, online, tecnica } from '../testing/modalities'
import { randomModality } from '../testing/randomModality'
import type { Modality } from '../modality/modality'
import { billOf } from '../billing/billing'

const DEPTH = 12
/** Of each modality so many places are gone to and left by every command: with 300 modalities some twenty seconds' work. */
const STATES = 12

/** Two ways stand at the same place where the same can be done and is missing. */
const placeOf = ({ folded: { consultation }, answered, closed, now }: Way, modality: Modality): string => {
  const { terms, acceptance, reacceptance, payer, gate, designation, appointment, entries, captures, clocks } =
    consultation
  const step = stepOf({ folded: { consultation } as Way['folded'], answered, closed, now }, modality).kind
  return JSON.stringify([
    step,
    consultation.stage,
    answered,
    closed,
    gate.missing,
    [
      terms.problem,
      terms.sent !== null,
      terms.staged?.n === terms.sent?.data.staged,
      acceptance !== null,
      reacceptance
    ],
    [payer.kind, payer.approval !== null, payer.requesterChanged !== null, consultation.pendingUpdates.length],
    [designation !== null, appointment !== null, clocks.start?.metAt === null, clocks.start?.exception !== null],
    entries
      .map(({ status, unbillable, served }) => `${status} ${unbillable} ${served}`)
      .toSorted()
      .slice(-3),
    captures.filter(({ open }) => open).length
  ])
}

const isDone = (way: Way, modality: Modality): boolean => stepOf(way, modality).kind === 'closed'

/** Whoever follows the one next step, and waits where it says so, comes to the end. */
const reachesEnd = (from: Way, modality: Modality, known: Set<string>): string | null => {
  const passed: string[] = []
  let way = from
  for (let steps = 0; steps < 40; steps += 1) {
    const place = placeOf(way, modality)
    if (known.has(place) || isDone(way, modality)) {
      for (const one of passed) known.add(one)
      return null
    }
    passed.push(place)
    const next = follow(way, modality)
    if (!next) return `nothing does what is asked: ${stepOf(way, modality).kind} at ${place}`
    way = next
  }
  return `never ends: ${passed.slice(-6).join(' → ')}`
}

/** Dead ends within so many commands, told. */
const deadEnds = (modality: Modality, choose: (n: number) => number): string[] => {
  const seen = new Map<string, Way>()
  const known = new Set<string>()
  const found: string[] = []
  let front = [beginning(modality)]
  for (let depth = 0; depth <= DEPTH && front.length > 0 && seen.size < STATES; depth += 1) {
    const next: Way[] = []
    for (const way of front) {
      const place = placeOf(way, modality)
      if (seen.has(place)) continue
      seen.set(place, way)
      const end = reachesEnd(way, modality, known)
      if (end) found.push(end)
      next.push(...COMMANDS.flatMap(command => command(way, modality) ?? []))
    }
    // of more places than can be gone to, other ones each time
    front = next.toSorted(() => choose(2) - 0.5).slice(0, 40)
  }
  return found
}

describe('a modality of any composition', () => {
  it(
    'is never a dead end: what to do next can be done, who is waited for is told, and the end is reached',
    { timeout: 300_000 },
    () => {
      let states = 0
      fc.assert(
        fc.property(randomModality, fc.infiniteStream(fc.nat({ max: 1 })), (modality, choices) => {
          states += 1
          expect(deadEnds(modality, () => choices.next().value ?? 0)).toEqual([])
        }),
        { numRuns: 300 }
      )
      expect(states).toBeGreaterThan(0)
    }
  )

  it.each([tecnica, online, duvida])('$key is none of those dead ends', modality => {
    expect(deadEnds(modality, n => n % 2)).toEqual([])
  })

  it('without charge begins without terms, and ends without a bill', () => {
    let way = beginning(duvida)
    const steps: string[] = []
    while (stepOf(way, duvida).kind !== 'closed') {
      steps.push(stepOf(way, duvida).kind)
      way = follow(way, duvida) ?? way
      if (steps.length > 20) break
    }
    expect(steps).toEqual(['open', 'designate', 'start_service', 'link_comment', 'conclude'])
    expect(billOf(way.folded.consultation, duvida)).toMatchObject({ billedMinutes: 0, amount: 0, price: null })
  })
})
