import { englishCount } from '../../counting'

/** payments import: what each line of a list does. Cells of the list are repeated nowhere but its order numbers. */
export const payments = {
  unreadableFile: (path: string, said: string) => `${path} cannot be read: ${said}`,
  noList: (path: string) =>
    `${path} is no list of payments: its first line has to name the columns order (pedido), amount (valor) and date (data).`,
  tooLong: (path: string, lines: number, most: number) =>
    `${path} has ${lines} payments, more than the ${most} of one run: split it.`,
  financeOnly: () => 'Nothing was written: only members of the finance group import payments.',
  pays: (line: number, order: string, ticket: number, amount: string) =>
    `+ line ${line}: ${order} is paid with ${amount} (ticket ${ticket})`,
  over: (amount: string) => `${amount} more than the price`,
  late: () => 'after its due day',
  known: (line: number, order: string) => `  line ${line}: ${order}: this payment is recorded already`,
  paidTwice: (line: number, order: string, ticket: number) =>
    `! line ${line}: ${order} was paid already by another payment (ticket ${ticket}): somebody has to give it back`,
  short: (line: number, order: string, missing: string) => `! line ${line}: ${order}: ${missing} less than the price`,
  cancelled: (line: number, order: string, ticket: number) =>
    `! line ${line}: ${order} was cancelled (ticket ${ticket})`,
  noOrganization: (line: number, order: string, ticket: number) =>
    `! line ${line}: ${order}: whoever asked for it in ticket ${ticket} has no organization`,
  unknownOrder: (line: number, order: string) => `! line ${line}: no open ticket names the order ${order}`,
  severalOrganizations: (line: number, order: string, tickets: string) =>
    `! line ${line}: ${order} is named by several organizations (tickets ${tickets})`,
  noOrder: (line: number) => `! line ${line}: no order number can be read`,
  noAmount: (line: number) => `! line ${line}: no amount can be read`,
  noWithheld: (line: number) => `! line ${line}: the withheld tax cannot be read`,
  noDate: (line: number) => `! line ${line}: no date can be read`,
  dateAhead: (line: number) => `! line ${line}: the date is yet to come`,
  noId: (line: number) => `! line ${line}: its id is none`,
  sum: (pays: number, left: number) =>
    `${englishCount(pays, 'payment', 'payments')} to record, ${englishCount(left, 'line', 'lines')} to look at.`,
  rehearsed: () => 'Nothing was written. With --write it is.',
  confirm: (count: number, account: string) => `Record ${englishCount(count, 'payment', 'payments')} on ${account}?`,
  written: (line: number, order: string) => `line ${line}: ${order} is recorded as paid.`,
  notWritten: (line: number, order: string, said: string) => `! line ${line}: ${order}: ${said}`,
  grantsNothing: () => 'the order grants no package: open the ticket, which says why',
  paidMeanwhile: (on: string) => `it was paid by another payment meanwhile (${on})`,
  someNotWritten: (count: number) =>
    `${englishCount(count, 'payment is', 'payments are')} not recorded. The same list may be sent again: what is recorded counts once.`
}
