import type { plan as english } from '../en/plan'
import { portugueseCount } from '../counting'

export const plan: typeof english = {
  noModality: (key, known) => `Não há modalidade ${key}: há ${known}, e all.`,
  onlyModalities: keys =>
    `Só em vigor: ${keys}. Regras, macros e visualizações das outras ficam inativas; os campos ficam.`,
  cannotBeMade: () => 'O plano não pode ser feito:',
  cannotBeCompared: () => 'A conta não pode ser comparada',
  asDefined: account => `Sem mudanças: ${account} está como as definições dizem.`,
  onlyOrphans: (account, count) =>
    `Nada a escrever, e ${portugueseCount(count, 'objeto', 'objetos')} que criamos em ${account} e nenhuma definição pede: apply --delete apaga, uma definição mantém.`,
  noDrift: () => 'Sem desvios',
  isAsDefined: account => `${account} está como as definições dizem.`,
  differs: account => `${account} difere das definições`,
  columns: () => 'tipo | chave | campo | conta | definição',
  missing: () => 'falta',
  undefinedHere: () => 'sem definição',
  position: () => 'posição',
  toCreate: count => `${count} a criar`,
  toChange: count => `${count} a mudar`,
  toMove: count => `${count} a mover`,
  toDelete: count => `${count} a excluir`,
  destructive: count => `${count} com perda de dados`,
  requests: count => `cerca de ${portugueseCount(count, 'requisição', 'requisições')}`,
  seconds: count => `cerca de ${count} s`,
  minutes: count => `cerca de ${count} min`,
  switchedOff: () => '(desativado)',
  adopted: (type, key, id) => `= ${type} ${key} é o id ${id} da conta`,
  adoptedMany: (type, count) =>
    `= ${type}: ${count} objetos da conta foram encontrados pela chave ou pelo título (--json os nomeia)`,
  movedFirst: () => '(para o início)',
  movedBehind: key => `(depois de ${key})`,
  unchanged: count => `${portugueseCount(count, 'objeto fica como está', 'objetos ficam como estão')}.`,
  moreLines: count => `… e mais ${portugueseCount(count, 'linha', 'linhas')}: \`plan\` mostra todas.`,
  keptOfOthers: (type, key, id, what) =>
    `${type} "${key}" (id ${id}) também tem ${what}, de que a definição não fala: fica`,
  formConditions: (agents, endUsers) =>
    `${portugueseCount(agents, 'condição', 'condições')} para agentes e ${endUsers} para usuários finais`,
  heldByForm: (form, field) =>
    `As condições de ${form} citam ticket_field ${field}: enquanto citarem, o Zendesk não o desativa, não o exclui nem o tira do formulário.`,
  tagTaken: (type, key, tag, owner) =>
    `${type} "${key}": a tag "${tag}" dele pertence a ${owner}; uma tag pertence a um só campo.`,
  twinThere: (key, twin) => `automation "${key}": ${twin} pergunta o mesmo e está ativa; o Zendesk recusa uma segunda.`,
  hangsOnOrphan: (hanging, type, key) =>
    `${hanging} é de outra pessoa e depende de ${type} ${key}, que --delete removeria`,
  hangsOnSwitchedOff: (hanging, key) =>
    `${hanging} é de outra pessoa e depende de ticket_field ${key}, que será desativado`,
  optionRemoved: (name, value) => `a opção "${name}" (${value}) é removida e apagada de tickets e macros`,
  textRemoved: locale => `o texto em ${locale} é removido`,
  orphan: (type, key, id) => `${type} ${key} (id ${id}) não tem definição e fica; --delete o remove`,
  cannotChange: (type, key, path, from, to, id) =>
    `${type} "${key}": ${path} não pode mudar (${from} → ${to}); na conta é o id ${id}.`,
  noAgent: email => `Nenhum agente da conta tem o e-mail ${email} (modalities/recipients.json, areas.json).`,
  changedMeanwhile: (type, key, id) => `${type} "${key}" (id ${id}) mudou na conta depois do plano; planeje de novo.`,
  deletedMeanwhile: (type, key, id) =>
    `${type} "${key}" (id ${id}) foi excluído da conta depois do plano; planeje de novo.`,
  orderRefused: answer => `A conta recusou a nova ordem: ${answer}`,
  severalCalled: (type, key, count, title, ids, where) =>
    `${type} "${key}": ${count} objetos se chamam "${title}" (ids ${ids}); diga qual é o nosso (adopt ${type} <id>${where}), ou renomeie os outros.`,
  otherVersion: (path, version) => `${path} não é um plano da versão ${version}: planeje de novo.`,
  otherAccount: (saved, fresh) => `Nada foi escrito: o plano é para ${saved}, não para ${fresh}.`,
  outdated: () => 'Nada foi escrito: a conta ou as definições mudaram desde que o plano foi feito; planeje de novo.'
}
