import type { ledger as english } from '../en/ledger'

export const ledger: typeof english = {
  too_long: () => 'é maior do que um registro pode ser',
  too_deep: () => 'está aninhado demais',
  misnamed: () => 'seu nome e seu id externo não são uma posição',
  out_of_range: () => 'está longe demais das outras posições',
  touched: () => 'o carimbo mudou depois de gravado',
  pending: () => 'depende de um papel cujos membros não puderam ser lidos',
  newer: () => 'foi gravado por uma versão mais nova do aplicativo: atualize',
  missing: () => 'uma auditoria do ticket o anuncia, e ele sumiu',
  unwitnessed: () => 'nenhuma auditoria do autor o anuncia',
  early: () => 'registros de dinheiro de antes dos anúncios com hash',
  unfounded: () => 'aponta para algo que as auditorias não têm',
  gap: () => 'não há mais registro aqui, e há outros depois',
  unreadable: () => 'não pode ser lido',
  edited: () => 'foi editado depois de escrito',
  chain_broken: () => 'não segue do registro anterior',
  author_differs: () => 'nomeia outro autor que não quem escreveu',
  shared_slot: () => 'está onde outro registro está',
  rejected: () => 'não conta',
  abandoned: () => 'sumiu, e quem podia liberou a posição dele',
  anchor_missing: () => 'a auditoria de um ticket fala dele, e ele sumiu',
  anchor_differs: () => 'a auditoria de um ticket diz outra coisa dele'
}
