import type { rollback as english } from '../en/rollback'
import { portugueseCount } from '../counting'

export const rollback: typeof english = {
  ofRun: (run, objects) =>
    `Execução de ${run}, ${portugueseCount(objects, 'objeto escrito', 'objetos escritos')}, de volta ao que ela encontrou:`,
  putBackOn: account => `Repor isto em ${account}?`,
  nothingLeft: () => 'Não resta nada a repor.',
  newIds: () => 'Há campos ou grupos com ids novos: rode deploy, para que o aplicativo os conheça.',
  journalEmpty: path =>
    `Nenhuma execução está anotada em ${path}: o rollback precisa do que o apply anotou lá. Rode onde o apply foi rodado, ou guarde essa pasta entre as execuções da CI.`,
  noRun: (run, last) => `O diário não tem a execução ${run}; as últimas são ${last}.`,
  allTheSame: () => 'É reposto mesmo assim.',
  allowChangedOne: () => '--allow-changed o repõe mesmo assim.',
  allowChanged: () => '--allow-changed os repõe mesmo assim.',
  changedSince: (type, key, id, changes) =>
    `${type} "${key}" (id ${id}) foi mudado na conta depois dessa execução (${changes}).`,
  movedSince: (type, key, id, from, to) =>
    `${type} "${key}" (id ${id}) foi movido na conta depois dessa execução (posição: ${from} → ${to}).`,
  deletedSince: (type, key, id) => `${type} "${key}" (id ${id}) foi excluído da conta depois dessa execução.`,
  peopleIn: (type, key, id) => `${type} "${key}" (id ${id}) foi criado por essa execução e fica: há pessoas nele.`,
  recordsIn: (type, key, id) =>
    `${type} "${key}" (id ${id}) foi criado por essa execução e fica: há registros nele; --with-data exclui ambos.`,
  switchedOff: (type, key, id) =>
    `${type} "${key}" (id ${id}) é desativado e guarda seus valores; --with-data o exclui com eles.`,
  lostActions: (type, key, id) =>
    `${type} "${key}" (id ${id}) não é nosso e perdeu ações com uma opção que essa execução removeu: reponha-as à mão.`,
  thereAgain: (type, key, id) => `${type} "${key}" já está lá de novo (id ${id}) e fica como está.`,
  recordsLost: key => `custom_object "${key}" é refeito, mas seus registros não voltam.`,
  fieldLost: key =>
    `custom_object_field "${key}" é refeito se o Zendesk ainda aceitar a chave de um campo excluído; seus valores nos registros não voltam.`,
  valuesLost: (type, key) => `${type} "${key}" é refeito, mas seus valores não voltam.`,
  foreignForm: (field, form, id) =>
    `ticket_field "${field}" estava no formulário "${form}" (id ${id}), que não é nosso: ponha-o lá à mão.`
}
