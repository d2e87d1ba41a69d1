import type { probeWhat as english } from '../../en/probe/what'

export const probeWhat: typeof english = {
  metadata_size: () => 'metadados próprios que uma auditoria guarda',
  metadata_empty: () => 'metadados de uma atualização que nada muda',
  name_race: () => 'um nome único pedido por dois ao mesmo tempo',
  duplicate_body: () => 'a resposta a um nome único já usado',
  name_reuse: () => 'um nome único depois de excluído o registro',
  own_writes: () => 'um registro na lista logo depois de gravado',
  updated_at_field: () => 'updated_at dos registros depois que o objeto ganhou um campo',
  upload: () => 'o envio de um arquivo',
  idempotency_key: () => 'duas criações de um ticket sob uma Idempotency-Key',
  rate_headers: () => 'cabeçalhos que dizem o limite de pedidos',
  date_header: () => 'o cabeçalho Date',
  object_limit: () => 'objetos personalizados que a conta pode ter',
  record_limit: () => 'registros que a conta pode ter',
  field_limit: () => 'campos que um objeto personalizado pode ter'
}
