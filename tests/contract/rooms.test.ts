import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const MOST = 15
/** What is built or fetched, not written. */
const MADE = new Set(['dist', 'generated', 'node_modules'])

const isProduction = (name: string): boolean => /\.(ts|tsx|mjs)$/.test(name) && !/\.test\.tsx?$|\.d\.m?ts$/.test(name)

/** Files that lie in each folder itself, not below it. */
const countsIn = (folder: string): [folder: string, count: number][] => {
  const entries = readdirSync(folder, { withFileTypes: true })
  const own = entries.filter(entry => entry.isFile() && isProduction(entry.name)).length
  const below = entries.filter(entry => entry.isDirectory() && !MADE.has(entry.name))
  return [[folder, own], ...below.flatMap(({ name }) => countsIn(join(folder, name)))]
}

it.each(['apps/consultoria', 'apps/help-desk', 'packages', 'scripts'])(
  'no folder of %s holds more than 15 production files itself',
  room => {
    const counts = countsIn(room)
    expect(counts.some(([, count]) => count > 0)).toBe(true)
    expect(counts.filter(([, count]) => count > MOST)).toEqual([])
  }
)
