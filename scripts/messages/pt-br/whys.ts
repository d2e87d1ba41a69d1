import type { whys as english } from '../en/whys'

export const whys: typeof english = {
  comment_missing: () => 'o comentário que ele nomeia não está no ticket',
  comment_private: () => 'o comentário que ele nomeia é uma nota interna',
  comment_doubtful: () => 'o Zendesk duvida de que o autor tenha escrito o comentário que ele nomeia',
  comment_differs: () => 'o comentário que ele nomeia diz outra coisa, ou em outra hora',
  author_differs: () => 'outra pessoa escreveu o comentário que ele nomeia, ou foi um agente',
  audit_missing: () => 'a atualização que ele nomeia não está nas auditorias do ticket',
  merge_missing: () => 'o ticket não foi mesclado naquele que ele nomeia',
  requester_differs: () => 'o solicitante era outro naquele momento',
  price_differs: () => 'o termo traz outro preço que o da modalidade naquele dia',
  organization_differs: () => 'o ticket era de outra organização naquele momento',
  unreadable: () => 'o texto não é um fato',
  too_long: () => 'o texto é maior do que um registro pode ser',
  too_deep: () => 'o texto está aninhado demais',
  misnamed: () => 'o nome e o id externo não são uma posição',
  out_of_range: () => 'a posição está longe demais das outras',
  edited: () => 'o texto mudou depois de escrito',
  chain_broken: () => 'não segue do registro anterior',
  not_entitled: () => 'quem o gravou não tinha o papel para isso naquele momento',
  shared_slot: () => 'outro registro ocupa a posição',
  out_of_order: () => 'já tinha sido feito, ou vem quando não pode',
  unknown_target: () => 'o que ele nomeia não existe ou não conta',
  contradicts: () => 'contradiz o que nomeia, ou a si mesmo',
  locked: () => 'o lançamento que ele nomeia já foi faturado',
  ahead: () => 'está adiante da série, depois de posições ainda por preencher',
  gap: () => 'não há registro nesta posição'
}
