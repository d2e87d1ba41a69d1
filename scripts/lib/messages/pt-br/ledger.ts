import type { ledger as english } from '../en/ledger'

export const ledger: typeof english = {
  gap: () => 'falta um registro antes dele',
  unreadable: () => 'não pode ser lido',
  edited: () => 'foi editado depois de escrito',
  chain_broken: () => 'não segue do registro anterior',
  author_differs: () => 'nomeia outro autor que não quem escreveu',
  shared_slot: () => 'está onde outro registro está',
  rejected: () => 'não conta',
  anchor_missing: () => 'a auditoria de um ticket fala dele, e ele sumiu',
  anchor_differs: () => 'a auditoria de um ticket diz outra coisa dele'
}
