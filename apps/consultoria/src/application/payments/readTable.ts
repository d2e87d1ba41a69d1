import { parse } from 'papaparse'
import { columnsNamed } from '../../domain/payment/importedLines'

const SEPARATORS = [';', ',', '\t']

/**
 * The cells of a list as a bank, a shop or a spreadsheet writes it: with or without a byte order mark and quotes. What
 * separates its cells is whatever makes its header name the most columns.
 */
export function readTable(text: string): string[][] {
  const namedBy = (delimiter: string): number =>
    columnsNamed(parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? [])
  const delimiter = SEPARATORS.reduce((best, next) => (namedBy(next) > namedBy(best) ? next : best))
  return parse<string[]>(text, { delimiter }).data
}
