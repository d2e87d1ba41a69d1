/**
 * Tags that earlier versions put on tickets. Type and stage are told by the tags of their own fields, all else by fields without
 * one: these are taken off wherever the consultation's projections are brought up to date.
 */
export const FORMER_TAGS: readonly string[] = [
  'consultoria',
  'consult_ok',
  'consult_payer_client',
  'consult_payer_unit_invoice',
  'consult_payer_unit_transfer',
  'consult_repasse_enviar',
  'consult_sem_ok',
  'consult_prazo_avisado',
  'consult_agendamento_comentado',
  'consult_limpa'
]
