/** What verify finds in the ledger; each by the code the rules give it. */
export const ledger = {
  too_long: () => 'is larger than a record may be',
  too_deep: () => 'is nested too deeply',
  misnamed: () => 'its name and its external id are not one slot',
  out_of_range: () => 'lies too far behind all other slots',
  touched: () => 'its stamp was changed after it was written',
  pending: () => 'needs a role whose holders could not be read',
  newer: () => 'was written by a newer version of the app: update',
  missing: () => 'is announced in an audit of its ticket, and it is gone',
  unwitnessed: () => 'no audit of its author announces it',
  early: () => 'money facts from before facts were announced with their hash',
  unfounded: () => 'points at something the audits do not hold',
  gap: () => 'no record is left here, and others lie behind it',
  unreadable: () => 'cannot be read',
  edited: () => 'was edited after it was written',
  chain_broken: () => 'does not follow from the record before it',
  author_differs: () => 'names another author than wrote it',
  shared_slot: () => 'stands where another record stands',
  rejected: () => 'does not count',
  abandoned: () => 'it is gone, and somebody entitled has released its place',
  anchor_missing: () => "a ticket's audit tells of it, and it is gone",
  anchor_differs: () => "a ticket's audit tells otherwise of it"
}
