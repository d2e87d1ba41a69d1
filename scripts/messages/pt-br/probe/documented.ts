import type { probeDocumented as english } from '../../en/probe/documented'

export const probeDocumented: typeof english = {
  metadata_size: () => 'cerca de 1 KB',
  metadata_empty: () => 'nenhuma auditoria, e nada guardado',
  name_race: () => 'em aberto: nomes são únicos, nada se diz de uma corrida',
  duplicate_body: () => 'em aberto',
  name_reuse: () => 'em aberto',
  own_writes: () => 'em aberto',
  updated_at_field: () => 'em aberto',
  upload: () => '201 com um token, válido por uma hora',
  idempotency_key: () => 'a primeira resposta de novo, com x-idempotency-lookup: hit',
  rate_headers: () => 'x-rate-limit, ratelimit-limit e o que resta e recomeça',
  date_header: () => 'segundos inteiros, como no HTTP',
  object_limit: () => 'por plano: 3 Team, 5 Growth, 30 Professional, 50 Enterprise',
  record_limit: () => '50.000.000',
  field_limit: () => '100 fora os padrão'
}
