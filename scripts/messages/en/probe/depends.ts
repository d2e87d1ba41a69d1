/** What hangs on it. */
export const probeDepends = {
  metadata_size: () =>
    'announcements of facts in audits are kept below 1,024 bytes: less than that, and verify could not bear them out',
  metadata_empty: () => 'an announcement travels with a change of the ticket; were it kept without one, nothing breaks',
  name_race: () =>
    'two people who write the next fact at once: where both are kept the ledger reads the earlier one, and ledger heal names the other',
  duplicate_body: () =>
    'the refusal of a taken place is told by its status 422; another status would be taken for a failure and tried again later',
  name_reuse: () => 'places of the ledger are never used twice, so nothing relies on it',
  own_writes: () => 'a writer reads the stream again after a write; what is late there is waited for',
  updated_at_field: () => 'verify calls a changed stamp with an equal text information only, so nothing relies on it',
  upload: () => 'signed pages and files that the app hands in go this way',
  idempotency_key: () => 'nothing: the command line looks for what a lost POST made before it repeats it',
  rate_headers: () =>
    'verify, repair, roster and ledger heal take 30 % of what they say, and apply waits where nothing is left; without them only updates of tickets are limited, to 30 a minute',
  date_header: () => "the account's clock: locks, days and times of facts go by it",
  object_limit: () =>
    'the ledger, the timers and the state need three objects; below that nothing is kept on the account',
  record_limit: () => 'how many facts the account holds',
  field_limit: () => 'how many columns a fact may have'
}
