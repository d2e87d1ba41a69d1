/** What `probe` measures. */
export const probeWhat = {
  metadata_size: () => 'custom metadata that an audit keeps',
  metadata_empty: () => 'metadata of an update that changes nothing',
  name_race: () => 'one unique name taken by two at once',
  duplicate_body: () => 'the answer to a unique name that is taken',
  name_reuse: () => 'a unique name after its record was deleted',
  own_writes: () => 'a record in the list right after it was written',
  updated_at_field: () => 'updated_at of records after their object got a field',
  upload: () => 'the upload of a file',
  idempotency_key: () => 'two creations of a ticket under one Idempotency-Key',
  rate_headers: () => 'headers that tell the rate limit',
  date_header: () => 'the Date header',
  object_limit: () => 'custom objects the account may have',
  record_limit: () => 'records the account may have',
  field_limit: () => 'fields a custom object may have'
}
