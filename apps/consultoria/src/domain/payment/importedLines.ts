import { isDate, type LocalDate } from '../kernel/instant'
import { LIMITS } from '../kernel/limits'
import { folded, tidy, wordsOf } from '../kernel/normalise'
import { ORDER_LETTERS, orderOf } from './purchase'
import { typedMoney } from './typedMoney'

/** A payment as a line of the bank's or the shop's list tells it. */
export interface PaymentLine {
  /** Its number in the file, as a spreadsheet counts. */
  line: number
  order: string
  centavos: number
  /** Tax that the buyer withheld. */
  withheldCentavos: number
  paidOn: LocalDate
  /** What makes it this payment and no other of the same order: the list's own id, or else day and amount. */
  reference: string
}

/** A line that says nothing that could be acted on, and which of its cells is why. Its texts are not repeated anywhere. */
export interface UnreadableLine {
  line: number
  why: 'order' | 'amount' | 'withheld' | 'date' | 'date_ahead' | 'id'
}

/** What the columns may be called, folded. */
const COLUMNS = {
  order: ['pedido', 'numero do pedido', 'order', 'order number', 'numero de pedido'],
  amount: ['valor', 'valor pago', 'amount', 'amount paid', 'importe', 'monto'],
  withheld: ['imposto retido', 'retido', 'retencao', 'withheld', 'withheld tax', 'retenido', 'impuesto retenido'],
  paidOn: ['data', 'data do pagamento', 'pago em', 'paid on', 'date', 'fecha', 'fecha de pago'],
  id: ['id', 'identificador', 'documento', 'nosso numero', 'transaction', 'transacao', 'transaccion']
} as const

type Column = keyof typeof COLUMNS

/** Which column stands where; a list has to name order, amount and day. */
const columnsOf = (header: readonly string[]): Partial<Record<Column, number>> => {
  const names = header.map(cell => folded(cell.replaceAll('_', ' ')))
  const keys = Object.keys(COLUMNS) as Column[]
  return Object.fromEntries(
    keys.flatMap(key => {
      const at = names.findIndex(name => (COLUMNS[key] as readonly string[]).includes(name))
      return at < 0 ? [] : [[key, at]]
    })
  )
}

/** How many of the columns a header names: by it is told which character separates the cells. */
export const columnsNamed = (header: readonly string[]): number => Object.keys(columnsOf(header)).length

export interface ReadLines {
  lines: PaymentLine[]
  unreadable: UnreadableLine[]
}

/** The lines of a table whose first row names the columns; null = it does not name order, amount and day. */
export function importedLines(rows: readonly (readonly string[])[], today: LocalDate): ReadLines | null {
  const [header = [], ...body] = rows
  const columns = columnsOf(header)
  if (columns.order === undefined || columns.amount === undefined || columns.paidOn === undefined) return null
  const read: ReadLines = { lines: [], unreadable: [] }
  for (const [index, row] of body.entries()) {
    if (row.every(cell => cell.trim() === '')) continue
    const cell = (column: Column): string => tidy(row[columns[column] ?? -1] ?? '')
    const line = lineOf(cell, index + 2, today)
    if ('why' in line) read.unreadable.push(line)
    else read.lines.push(line)
  }
  return read
}

function lineOf(cell: (column: Column) => string, line: number, today: LocalDate): PaymentLine | UnreadableLine {
  const order = orderOf(cell('order'))
  if (!isPlain(order) || order.length > ORDER_LETTERS) return { line, why: 'order' }
  const centavos = amountOf(cell('amount'))
  if (centavos === null || centavos === 0) return { line, why: 'amount' }
  const withheldCentavos = amountOf(cell('withheld'))
  if (withheldCentavos === null) return { line, why: 'withheld' }
  const paidOn = dateOf(cell('paidOn'))
  if (paidOn === null) return { line, why: 'date' }
  if (paidOn > today) return { line, why: 'date_ahead' }
  const id = cell('id')
  if (id !== '' && (!isPlain(id) || id.length > ORDER_LETTERS)) return { line, why: 'id' }
  const reference = id === '' ? `${paidOn} ${centavos}+${withheldCentavos}` : id
  return { line, order, centavos, withheldCentavos, paidOn, reference }
}

/** What a spreadsheet would take for a formula is kept nowhere, and so no list of ours ever says it again. */
const isPlain = (text: string): boolean => wordsOf(text.slice(0, 1)).length > 0

const amountOf = (typed: string): number | null => {
  const centavos = typedMoney(typed)
  return centavos !== null && centavos <= LIMITS.packageCentavos ? centavos : null
}

/** 2026-11-23 or 23/11/2026, what stands behind the day left out. */
function dateOf(typed: string): LocalDate | null {
  const local = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: .*)?$/.exec(typed)
  const [, day = '', month = '', year = ''] = local ?? []
  const date = local ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed.slice(0, 10)
  return isDate(date) && Number(date.slice(0, 4)) >= LIMITS.firstYear ? date : null
}
