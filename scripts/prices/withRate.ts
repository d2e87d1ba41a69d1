import { isMap, isSeq, parseDocument } from 'yaml'
import type { IndexedRate } from './indexRates'

/**
 * The file with one more dated price, all else as somebody laid it out: the row is written the way the last one is. JSON is
 * YAML, whose parser tells where everything stands.
 */
export const withRate = (file: string, { from, price, note }: Pick<IndexedRate, 'from' | 'price' | 'note'>): string => {
  const rates = parseDocument(file).getIn(['pricing', 'rates'], true)
  const last = isSeq(rates) ? rates.items.at(-1) : undefined
  const [start, end] = (isMap(last) ? last.range : null) ?? []
  if (start === undefined || end === undefined) throw new Error('pricing.rates')
  const written = file.slice(start, end)
  const line = file.slice(file.lastIndexOf('\n', start - 1) + 1, start)
  const margin = /^[ \t]*/.exec(line)?.[0] ?? ''
  const row = { from, price, note }
  const newline = file.includes('\r\n') ? '\r\n' : '\n'
  const text = written.includes('\n') ? expanded(row, written, margin, newline) : collapsed(row)
  const gap = line.trim() === '' ? `${newline}${margin}` : ' '
  return `${file.slice(0, end)},${gap}${text}${file.slice(end)}`
}

const expanded = (row: object, written: string, margin: string, newline: string): string => {
  const inner = /\n([ \t]+)/.exec(written)?.[1] ?? margin
  const step = inner.slice(margin.length) || '  '
  return JSON.stringify(row, null, step).replaceAll('\n', `${newline}${margin}`)
}

const collapsed = (row: object): string => JSON.stringify(row, null, 1).replaceAll(/\n\s*/g, ' ')
