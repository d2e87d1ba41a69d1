import { englishCount } from '../../counting'

/** prices index. */
export const prices = {
  minute: () => 'minute',
  hour: () => 'hour',
  wrongRate: (typed: string, most: number) =>
    `"${typed}" is no yearly index: give a percentage such as 4.2, not zero and at most ${most} up or down.`,
  noDate: (typed: string) => `"${typed}" is no date: give the first day of the new price as 2027-01-01.`,
  noModality: (key: string, keys: string) => `There is no modality ${key}; there are ${keys}.`,
  noPrices: (keys: string) => `No dated price to index in ${keys}.`,
  notAfter: (key: string, from: string, last: string) =>
    `${key}: ${from} is not after ${last}, from which on its last price holds; nothing was written.`,
  changesNothing: (key: string, price: string, percent: string) =>
    `${key}: ${percent} % leave ${price} as it is after rounding; nothing was written.`,
  note: (before: string, from: string, percent: string, after: string) =>
    `${before} (from ${from}) indexed by ${percent} %, rounded half-up to the centavo: ${after}.`,
  row: (key: string, from: string, price: string, per: string, note: string) =>
    `+ ${key}: ${price} a ${per} from ${from}. ${note}`,
  noAccount: () =>
    'Which consultations would need a new acceptance was not looked up: no account is configured (ZENDESK_SUBDOMAIN).',
  affected: (count: number) =>
    `${englishCount(count, 'open consultation goes', 'open consultations go')} on at the accepted price until the new one is accepted${count === 0 ? '.' : ':'}`,
  needsAcceptance: (ticket: number, key: string, price: string) => `ticket ${ticket}: ${key}, accepted at ${price}`,
  written: () => 'Written. On that day: apply (the terms state the new price) and deploy (the app offers it).',
  rehearsed: () => 'Nothing was written: this was a rehearsal; --write writes it.'
}
