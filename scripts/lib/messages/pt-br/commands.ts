import type { commands as english } from '../en/commands'

export const commands: typeof english = {
  needsYes: () => 'Nada foi escrito: sem terminal isto precisa de --yes.',
  // The answer stays "yes": scripts and habits are the same in both languages.
  yesOrNo: () => '(responda yes ou no)',
  nothingWritten: () => 'Nada foi escrito.',
  writes: count => `${count} escritas.`,
  erases: () => 'Nada foi escrito: o plano apaga dados; olhe-o e use --allow-destructive.',
  erasesValues: objects =>
    `Nada foi escrito: excluir ${objects} apaga valores em tickets e registros; olhe o plano e use --with-data.`,
  manyChange: (changed, present, share) =>
    `Nada foi escrito: ${changed} de ${present} objetos mudariam (${share} %); olhe o plano e use --allow-many.`,
  isManyMeant: (changed, present, share) => `${changed} de ${present} objetos mudariam (${share} %). É isso mesmo?`,
  dataStays: count =>
    `${count} campos e objetos personalizados guardam dados e ficam; --with-data os exclui com os dados.`,
  otherName: () => 'Nada foi excluído: o nome não é esse.',
  needsSubdomain: account => `Nada foi excluído: sem terminal isto precisa de --subdomain ${account}.`,
  typeName: account => `Isto não tem volta. Escreva o nome da conta (${account}):`,
  deletedFrom: (count, account) => `${count} objetos excluídos de ${account}.`,
  applyTo: account => `Aplicar isto a ${account}?`,
  deployTo: account => `Implantar o aplicativo em ${account}?`,
  deployed: (app, installation, fields) =>
    `O aplicativo ${app} está instalado (${installation}) e ativo; account_map tem ${fields} campos.`,
  notBuilt: () => 'O aplicativo não está pronto: rode antes `npm run package`.',
  doesNotBuild: () => 'O aplicativo não compila.',
  packaged: (path, files, kilobytes) => `${path}: ${files} arquivos, ${kilobytes} kB`,
  zcliMadeNone: (command, output) => `zcli ${command} não criou aplicativo:\n${output}`,
  installedOften: (count, ids) => `O aplicativo está instalado ${count} vezes (instalações ${ids}).`,
  notInstalled: (app, output) => `O aplicativo ${app} foi enviado, mas não está instalado.\n${output}`,
  disabled: (app, installation, output) =>
    `O aplicativo ${app} está instalado (${installation}), mas desativado.\n${output}`,
  mapNotKept: (installation, output) =>
    `A instalação ${installation} não guardou o account_map: o manifesto o declara?\n${output}`,
  scenarioFired: (kind, title) => `${kind} "${title}" disparou`,
  scenarioQuiet: (kind, title, why) => `${kind} "${title}" não: ${why}`,
  noCondition: () => 'nenhuma condição',
  scenariosFail: (failed, all) => `${failed} de ${all} cenários falharam.`,
  scenariosHold: count => `${count} cenários valem.`,
  expected: (what, wanted, found) => `${what}: esperado ${wanted}, encontrado ${found}`,
  repairTickets: (count, account) => `Corrigir ${count} tickets de ${account}?`,
  toRepair: (streams, tickets) => `${streams} séries, ${tickets} tickets a corrigir.`,
  closedStays: id => `o ticket ${id} fica como está (fechado: o Zendesk não aceita campos)`,
  goneStays: id => `o ticket ${id} fica como está (excluído)`,
  gapStays: id => `o ticket ${id} fica como está (há uma lacuna na série: veja verify)`,
  savedMeanwhile: ids => `Salvos por outra pessoa neste meio tempo: tickets ${ids}. Rode repair de novo.`,
  definitions: () => 'definições',
  app: () => 'aplicativo',
  orderOf: type => `ordem de ${type}`,
  record: id => `registro ${id}`,
  strayRecord: name => `o nome "${name}" não é posição de série nenhuma`,
  isMissing: () => 'falta',
  isDifferent: (id, fields) => `difere (id ${id}): ${fields}`,
  isAt: (key, from, to) => `${key} em ${from}, não em ${to}`,
  appMissing: name => `"${name}" não está instalado: rode deploy`,
  appOften: (name, count, ids) => `"${name}" está instalado ${count} vezes (instalações ${ids})`,
  appDisabled: installation => `a instalação ${installation} está desativada`,
  otherMap: installation => `o account_map da instalação ${installation} não é o desta conta: rode deploy`
}
