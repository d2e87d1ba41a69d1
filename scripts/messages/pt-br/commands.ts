import type { commands as english } from '../en/commands'
import { portugueseCount } from '../counting'

export const commands: typeof english = {
  needsYes: () => 'Nada foi escrito: sem terminal isto precisa de --yes.',
  // The answer stays "yes": scripts and habits are the same in both languages.
  yesOrNo: () => '(responda yes ou no)',
  nothingWritten: () => 'Nada foi escrito.',
  writes: count => `${portugueseCount(count, 'escrita', 'escritas')}.`,
  erases: () => 'Nada foi escrito: o plano apaga dados; olhe-o e use --allow-destructive.',
  erasesValues: objects =>
    `Nada foi escrito: excluir ${objects} apaga valores em tickets e registros; olhe o plano e use --with-data.`,
  manyChange: (changed, present, share) =>
    `Nada foi escrito: ${changed} de ${present} objetos mudariam (${share} %); olhe o plano e use --allow-many.`,
  isManyMeant: (changed, present, share) => `${changed} de ${present} objetos mudariam (${share} %). É isso mesmo?`,
  dataStays: count =>
    `${portugueseCount(count, 'campo ou objeto personalizado guarda dados e fica', 'campos e objetos personalizados guardam dados e ficam')}; --with-data os exclui com os dados.`,
  otherName: () => 'Nada foi excluído: o nome não é esse.',
  needsSubdomain: account => `Nada foi excluído: sem terminal isto precisa de --subdomain ${account}.`,
  memoryGoes: object =>
    `${object}, onde esta linha de comando guardava de quem é a vez e quais objetos são nossos, também é excluído.`,
  typeName: account => `Isto não tem volta. Escreva o nome da conta (${account}):`,
  deletedFrom: (count, account) => `${portugueseCount(count, 'objeto excluído', 'objetos excluídos')} de ${account}.`,
  applyTo: account => `Aplicar isto a ${account}?`,
  deployTo: account => `Implantar o aplicativo em ${account}?`,
  deployed: (app, installation, fields) =>
    `O aplicativo ${app} está instalado (${installation}) e ativo; account_map tem ${fields} campos.`,
  notBuilt: () => 'O aplicativo não está pronto: rode antes `npm run package`.',
  doesNotBuild: () => 'O aplicativo não compila.',
  packaged: (path, files, kilobytes) => `${path}: ${portugueseCount(files, 'arquivo', 'arquivos')}, ${kilobytes} kB`,
  zcliMadeNone: command => `zcli ${command} não criou aplicativo.`,
  zcliLate: (command, seconds) =>
    `zcli ${command} não acabou em ${seconds} s e foi encerrado; o aplicativo pode ter sido enviado. Olhe os aplicativos na Central de administração antes de implantar de novo.`,
  installedOften: (count, ids) => `O aplicativo está instalado ${count} vezes (instalações ${ids}).`,
  notInstalled: app => `O aplicativo ${app} foi enviado, mas não está instalado.`,
  disabled: (app, installation) => `O aplicativo ${app} está instalado (${installation}), mas desativado.`,
  mapNotKept: installation => `A instalação ${installation} não guardou o account_map: o manifesto o declara?`,
  scenarioFired: (kind, title) => `${kind} "${title}" disparou`,
  scenarioQuiet: (kind, title, why) => `${kind} "${title}" não: ${why}`,
  diagnosis: () => 'Para o suporte: versões, ids, contagens e hashes; nenhum segredo, nome ou texto de alguém.',
  noCondition: () => 'nenhuma condição',
  scenariosFail: (failed, all) => `${failed} de ${all} cenários falharam.`,
  scenariosHold: count => `${portugueseCount(count, 'cenário vale', 'cenários valem')}.`,
  expected: (what, wanted, found) => `${what}: esperado ${wanted}, encontrado ${found}`,
  repairTickets: (count, account) => `Corrigir ${portugueseCount(count, 'ticket', 'tickets')} de ${account}?`,
  toRepair: (streams, tickets) =>
    `${portugueseCount(streams, 'série', 'séries')}, ${portugueseCount(tickets, 'ticket', 'tickets')} a corrigir.`,
  closedStays: id => `o ticket ${id} fica como está (fechado: o Zendesk não aceita campos)`,
  goneStays: id => `o ticket ${id} fica como está (excluído)`,
  gapStays: id => `o ticket ${id} fica como está (há uma lacuna na série: veja verify)`,
  breaksStays: (id, reason) => `o ticket ${id} fica como está (a série não pode ser lida: ${reason})`,
  unreadStays: reason => `${reason} e fica como está`,
  savedMeanwhile: id => `! o ticket ${id} foi salvo por outra pessoa neste meio tempo`,
  refusedRepair: (id, said) => `! o ticket ${id} não foi corrigido (${said})`,
  notRepaired: count =>
    `${portugueseCount(count, 'ticket não foi corrigido', 'tickets não foram corrigidos')}. Rode repair de novo.`,
  definitions: () => 'definições',
  app: () => 'aplicativo',
  orderOf: type => `ordem de ${type}`,
  ticket: id => `o ticket ${id}`,
  streamBreaks: reason => `não pode ser conferida (${reason}); as outras séries são`,
  record: id => `registro ${id}`,
  strayRecord: name => `o nome "${name}" não é posição de série nenhuma`,
  sameMinutes: (analyst, span, place, there) =>
    `overlap: o analista ${analyst} está ocupado em ${span} e, em ${place}, em ${there}; anule ou corrija um dos dois`,
  isUnseen: () => 'aparece só para um grupo: se existe, quem vê é um membro ou um administrador',
  isMissing: () => 'falta',
  isDifferent: (id, fields) => `difere (id ${id}): ${fields}`,
  isAt: (key, from, to) => `${key} em ${from}, não em ${to}`,
  appMissing: name => `"${name}" não está instalado: rode deploy`,
  appOften: (name, count, ids) => `"${name}" está instalado ${count} vezes (instalações ${ids})`,
  appDisabled: installation => `a instalação ${installation} está desativada`,
  otherMap: installation => `o account_map da instalação ${installation} não é o desta conta: rode deploy`
}
