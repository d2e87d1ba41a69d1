/** Why a record of the ledger was not written. */
export const refusals = {
  busy: (seconds: number) => `The account is busy: run it again in ${seconds} s.`,
  accountRefused: (said: string) => `The account refused the record (${said}).`,
  outcomeUnknown: () => 'No answer came; the record may have been written. Run it again: it looks first.',
  offline: () => 'The account does not answer as it should. Run it again later.',
  forbidden: () => 'The account does not let you: sign in as an administrator or a leader.',
  notFound: () => 'The account has no ledger: run apply first.',
  tooManyWriters: () => 'Others were faster every time. Run it again.',
  ledgerGap: (slot: number) =>
    `Record ${slot} of the stream is missing and nothing is written behind it: run ledger heal.`,
  newerVersion: () => 'A newer version wrote into this stream meanwhile: update.',
  rolesUnread: () => 'Who holds which role could not be read: run it again.',
  notEntitled: () => 'You do not hold the role for this.',
  otherwise: (code: string) => `The record was not written (${code}).`,
  wouldNotCount: (kind: string, why: string) => `The record (${kind}) would not count (${why}), so it was not written.`
}
