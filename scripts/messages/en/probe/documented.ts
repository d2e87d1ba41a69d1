/** What the documentation says of it. */
export const probeDocumented = {
  metadata_size: () => 'about 1 KB',
  metadata_empty: () => 'no audit, and no metadata kept',
  name_race: () => 'open: names are unique, nothing is said of a race',
  duplicate_body: () => 'open',
  name_reuse: () => 'open',
  own_writes: () => 'open',
  updated_at_field: () => 'open',
  upload: () => '201 with a token, valid for an hour',
  idempotency_key: () => 'the first answer again, with x-idempotency-lookup: hit',
  rate_headers: () => 'x-rate-limit, ratelimit-limit and their remaining and reset',
  date_header: () => 'whole seconds, as HTTP has it',
  object_limit: () => 'by plan: 3 Team, 5 Growth, 30 Professional, 50 Enterprise',
  record_limit: () => '50,000,000',
  field_limit: () => '100 without the standard ones'
}
