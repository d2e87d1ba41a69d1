import type { Refusal, Result } from '../../domain/kernel/result'
import { FINANCE_GROUP } from '../../catalog/names'
import { isInGroup } from '../context'
import type { PaymentsContext } from './boughtOn'
import {
  type Imported,
  importPayments,
  type ImportReading,
  type ImportRehearsal,
  rehearseImport
} from './importPayments'

/** What finance does with payments, apart from any ticket: the page and the command line say the same of one list. */
export interface Finance {
  /** Only members of finance work here. */
  may(): Promise<boolean>
  /** What a list would do; writes nothing. */
  rehearse(text: string): Promise<Result<ImportReading, Refusal>>
  pay(rehearsal: ImportRehearsal): Promise<Imported[]>
}

export const createFinance = (context: PaymentsContext): Finance => ({
  // what is written is judged by the account's lists and its time, neither of which was asked for yet
  may: async () => isInGroup(context.ports, await context.ports.directory.me(), FINANCE_GROUP),
  rehearse: text => rehearseImport(context, text),
  pay: rehearsal => importPayments(context, rehearsal)
})
