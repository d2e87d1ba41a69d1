/** What verify finds in the ledger; each by the code the rules give it. */
export const ledger = {
  gap: () => 'a record before it is missing',
  unreadable: () => 'cannot be read',
  edited: () => 'was edited after it was written',
  chain_broken: () => 'does not follow from the record before it',
  author_differs: () => 'names another author than wrote it',
  shared_slot: () => 'stands where another record stands',
  rejected: () => 'does not count',
  anchor_missing: () => "a ticket's audit tells of it, and it is gone",
  anchor_differs: () => "a ticket's audit tells otherwise of it"
}
