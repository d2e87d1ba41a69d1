import { readFileSync } from 'node:fs'
import type { Refusal } from '../../../apps/consultoria/src/domain/kernel/result'
import { LIMITS } from '../../../apps/consultoria/src/domain/kernel/limits'
import type { Rehearsed } from '../../../apps/consultoria/src/domain/payment/rehearsal'
import type { PaymentsContext } from '../../../apps/consultoria/src/application/payments/boughtOn'
import {
  importPayments,
  mayImport,
  rehearseImport
} from '../../../apps/consultoria/src/application/payments/importPayments'
import { listText } from '../../../apps/consultoria/src/application/payments/listText'
import { createOrders } from '../../../packages/zendesk-wire/tickets/orders'
import { installations, onlyOurs } from '../../deploy/installation'
import type { Bindings } from '../../engine/bindings'
import { bindingsOf, openSession, type Session } from '../../engine/session'
import { ledgerContext } from '../../ledger/ledgerContext'
import { refusalSentence } from '../../ledger/refusalSentence'
import { restRequests } from '../../ledger/restRequests'
import { reais } from '../../prices/indexRates'
import { confirm } from '../../terminal/confirm'
import { Stopped } from '../../terminal/failure'
import { words } from '../../terminal/language'
import { print, printJson } from '../../terminal/output'

export interface PaymentsImportOptions {
  write?: true
  yes?: true
  json?: true
}

/** Says line by line what a list of payments does, and records it with `--write`: by the very rules of the app's own page. */
export const paymentsImport = async (path: string, options: PaymentsImportOptions) => {
  const say = words().payments
  const text = contentsOf(path)
  const session = openSession(process.env)
  const context = await paymentsContext(session, await bindingsOf(session, ['group', 'ticket_field']))
  const read = await rehearseImport(context, text)
  if (!read.ok) throw new Stopped(refusalSentence(read.error))
  if (read.value.kind === 'no_list') throw new Stopped(say.noList(path))
  if (read.value.kind === 'too_long') throw new Stopped(say.tooLong(path, read.value.lines, LIMITS.importLines))
  const { rehearsal } = read.value
  const { rehearsed, unreadable } = rehearsal
  const pays = rehearsed.filter(({ verdict }) => verdict.kind === 'pays').length
  const odd = rehearsed.filter(({ verdict }) => verdict.kind !== 'pays' && verdict.kind !== 'known').length
  if (!options.json) {
    print([...rehearsed.map(lineOf), ...unreadable.map(({ line, why }) => say[UNREADABLE[why]](line))])
    print([say.sum(pays, odd + unreadable.length)])
  }
  if (!options.write || pays === 0) {
    if (options.json) printJson({ lines: rehearsed, unreadable, written: [] })
    else if (!options.write) print([say.rehearsed()])
    return
  }
  if (!(await mayImport(context))) throw new Stopped(say.financeOnly())
  await confirm(say.confirm(pays, session.name), options.yes)
  const done = await importPayments(context, rehearsal)
  if (options.json) printJson({ lines: rehearsed, unreadable, written: done })
  else print(done.flatMap(({ line, refusal }) => (refusal === null ? [say.written(line.line, line.order)] : [])))
  const failed = done.flatMap(({ line, refusal }) =>
    refusal === null ? [] : [say.notWritten(line.line, line.order, reasonOf(refusal))]
  )
  if (failed.length > 0) throw new Stopped([...failed, say.someNotWritten(failed.length)])
}

const UNREADABLE = {
  order: 'noOrder',
  amount: 'noAmount',
  withheld: 'noWithheld',
  date: 'noDate',
  date_ahead: 'dateAhead',
  id: 'noId'
} as const

const contentsOf = (path: string): string => {
  try {
    return listText(readFileSync(path))
  } catch (error) {
    throw new Stopped(words().payments.unreadableFile(path, error instanceof Error ? error.message : String(error)))
  }
}

const paymentsContext = async (
  { client, definitions }: Pick<Session, 'client' | 'definitions'>,
  bindings: Bindings
): Promise<PaymentsContext> => {
  const context = await ledgerContext(client, definitions, bindings, onlyOurs(await installations(client))?.settings)
  const ids = Object.keys(definitions.ticketFields).flatMap(key => {
    const id = bindings.id('ticket_field', key)
    return id === undefined ? [] : [[key, Number(id)]]
  })
  const orders = createOrders(restRequests(client), { ticketFields: Object.fromEntries(ids) })
  return { ...context, ports: { ...context.ports, orders } }
}

const lineOf = ({ line: { line, order, centavos, withheldCentavos }, verdict }: Rehearsed): string => {
  const say = words().payments
  switch (verdict.kind) {
    case 'pays': {
      const { overCentavos, isLate } = verdict
      const notes = [...(overCentavos > 0 ? [say.over(reais(overCentavos))] : []), ...(isLate ? [say.late()] : [])]
      return [say.pays(line, order, verdict.order.ticketId, reais(centavos + withheldCentavos)), ...notes].join('; ')
    }
    case 'known':
      return say.known(line, order)
    case 'paid_twice':
      return say.paidTwice(line, order, verdict.order.ticketId)
    case 'short':
      return say.short(line, order, reais(verdict.missingCentavos))
    case 'cancelled':
      return say.cancelled(line, order, verdict.order.ticketId)
    case 'no_organization':
      return say.noOrganization(line, order, verdict.order.ticketId)
    case 'unknown_order':
      return say.unknownOrder(line, order)
    case 'several_organizations':
      return say.severalOrganizations(line, order, verdict.orders.map(({ ticketId }) => ticketId).join(', '))
  }
}

const reasonOf = (refusal: Refusal): string => {
  const say = words().payments
  if (refusal.code === 'paid_already') return say.paidMeanwhile(String(refusal.detail?.at))
  return refusal.code === 'purchase_gone' ? say.grantsNothing() : refusalSentence(refusal)
}
