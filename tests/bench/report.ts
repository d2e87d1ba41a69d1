import { mkdirSync, writeFileSync } from 'node:fs'

export interface Measure {
  what: string
  value: number
  unit: string
  /** What the value is held against, measured in the same run. */
  baseline?: { what: string; value: number }
  /** At most this much; the run fails above it. Only for counts and bytes, never for times. */
  limit?: number
  /** At most so many times the baseline of the same run; the run fails above it. */
  timesAtMost?: number
}

/** A table for people and `bench/results.json` for programs. @returns whether every limit holds */
export function report(measures: Measure[]): boolean {
  mkdirSync('bench', { recursive: true })
  writeFileSync('bench/results.json', `${JSON.stringify({ node: process.version, measures }, null, 2)}\n`)
  const rows = measures.map(row)
  const widths = [0, 1, 2, 3].map(column => Math.max(...rows.map(cells => cells[column]?.length ?? 0)))
  for (const cells of rows) console.log(cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '))
  return measures.every(within)
}

const within = ({ value, limit, timesAtMost, baseline }: Measure): boolean =>
  (limit === undefined || value <= limit) &&
  (timesAtMost === undefined || !baseline || value <= timesAtMost * baseline.value)

const allowed = ({ limit, unit, timesAtMost }: Measure): string | undefined =>
  limit !== undefined ? `${limit} ${unit}` : timesAtMost === undefined ? undefined : `${timesAtMost} ×`

const row = (measure: Measure): string[] => {
  const { what, value, unit, baseline } = measure
  const most = allowed(measure)
  return [
    what,
    `${round(value)} ${unit}`,
    most === undefined ? '' : `${within(measure) ? 'within' : 'ABOVE'} ${most}`,
    baseline ? `${ratio(value / baseline.value)} × ${baseline.what} (${round(baseline.value)} ${unit})` : ''
  ]
}

const pad = (cell: string, width: number, column: number): string =>
  column === 1 ? cell.padStart(width) : cell.padEnd(width)

const round = (value: number): string => String(Math.round(value * 10) / 10)

/** Two digits that say something, however small. */
const ratio = (value: number): string => String(Number(value.toPrecision(2)))
