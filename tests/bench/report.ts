import { mkdirSync, writeFileSync } from 'node:fs'

export interface Measure {
  what: string
  value: number
  unit: string
  /** What the value is held against, measured in the same run. */
  baseline?: { what: string; value: number }
  /** At most this much; the run fails above it. Only for counts and bytes, never for times. */
  limit?: number
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

const within = ({ value, limit }: Measure): boolean => limit === undefined || value <= limit

const row = (measure: Measure): string[] => {
  const { what, value, unit, baseline, limit } = measure
  return [
    what,
    `${round(value)} ${unit}`,
    limit === undefined ? '' : `${within(measure) ? 'within' : 'ABOVE'} ${limit} ${unit}`,
    baseline ? `${ratio(value / baseline.value)} × ${baseline.what} (${round(baseline.value)} ${unit})` : ''
  ]
}

const pad = (cell: string, width: number, column: number): string =>
  column === 1 ? cell.padStart(width) : cell.padEnd(width)

const round = (value: number): string => String(Math.round(value * 10) / 10)

/** Two digits that say something, however small. */
const ratio = (value: number): string => String(Number(value.toPrecision(2)))
