import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measure } from '../report'
import { casesOf } from './cases'
import { openFilled } from './largeAccount'
import { openBare } from './bareTables'
import { peakOf } from './peak'

const rounds = 15
/** At most so many times as long as the bare query, and at most so many megabytes. */
const [most, mostMemory] = [3, 400]

/** What lists, views and searches cost on an account of 100,000 tickets and 100,000 records, beside bare queries of the same rows. */
export async function measureLarge(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'large-'))
  try {
    const seeding = await peakOf('seed', folder)
    const account = await openFilled(folder)
    const bare = openBare(account, folder)
    const measures: Measure[] = []
    for (const { what, ours, theirs } of await casesOf(account, bare)) {
      const [value, baseline] = await inTurn(ours, theirs)
      measures.push({
        what,
        value,
        unit: 'ms',
        timesAtMost: most,
        baseline: { what: 'a bare indexed query of the same rows', value: baseline }
      })
    }
    bare.close()
    account.desk.close()
    const serving = await peakOf('serve', folder)
    return [
      { what: 'seeding a large account', value: seeding.seconds, unit: 's' },
      ...measures,
      { what: 'most memory while it is seeded', value: seeding.megabytes, unit: 'MB', limit: mostMemory },
      { what: 'most memory while all of this is asked of it', value: serving.megabytes, unit: 'MB', limit: mostMemory }
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One after the other, so that both have the same machine. @returns the medians */
async function inTurn(ours: () => Promise<unknown>, theirs: () => Promise<unknown>): Promise<[number, number]> {
  const took: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds + 3; round += 1)
    for (const [at, work] of [ours, theirs].entries()) {
      const from = performance.now()
      await work()
      if (round >= 3) took[at]?.push(performance.now() - from)
    }
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
  return [middle(took[0]), middle(took[1])]
}
