import type { lint as english } from '../en/lint'
import { portugueseCount } from '../counting'

export const lint: typeof english = {
  none: () => 'Nada a apontar.',
  findings: count => `${portugueseCount(count, 'apontamento', 'apontamentos')}.`,
  leftOut: (file, plan, why) => `${file}: ficaria de fora no Suite ${plan}: ${why}`,
  holdsAll: plan => `O Suite ${plan} comporta todas as definições.`,
  needsPlan: (feature, plan) => `precisa de ${feature}, a partir do Suite ${plan}`,
  objectsOfPlan: count => `o plano tem ${portugueseCount(count, 'objeto personalizado', 'objetos personalizados')}`,
  oneSchedule: () => 'o plano tem uma só programação',
  noTicketField: key => `não há campo de ticket "${key}"`,
  noGroup: key => `não há grupo "${key}"`,
  noRecipient: name => `não há destinatário "${name}"`,
  noCategory: key => `não há categoria de gatilho "${key}"`,
  noContent: key => `não há conteúdo dinâmico "${key}"`,
  noMacro: key => `não há macro "${key}"`,
  noTeam: key => `não há equipe "${key}"`,
  noTeamGroup: (team, group) => `equipe ${team}: não há grupo "${group}"`,
  noFile: path => `não há ${path}`,
  noOption: (field, option) => `${field} não tem a opção "${option}"`,
  ticketField: key => `o campo de ticket "${key}"`,
  notInOrder: key => `falta "${key}"`,
  numberForKey: field => `${field}: um número onde vai uma chave`,
  sharedTag: (tag, owner) => `a tag "${tag}" também é usada por ${owner}`,
  noCondition: (type, field) => `um ${type} não tem condição sobre "${field}"`,
  noAction: (type, field) => `um ${type} não tem a ação "${field}"`,
  noOperator: (field, type, operator, known) =>
    `a "${field}" de um ${type} não se pergunta "${operator}": um destes: ${known}`,
  contradiction: (index, field) => `nada atende a esta e à condição ${index} ao mesmo tempo (${field})`,
  deadAny: () => 'nenhuma das condições "any" pode valer ao lado das "all"',
  shadowed: key => `${key} sempre dispara antes e desfaz as condições deste`,
  automationHours: () => 'uma automação precisa de uma condição "all" em horas',
  automationAnchor: () =>
    'uma automação precisa de uma condição "all" sobre status, tipo, grupo, atribuído ou solicitante',
  automationEndless: () => 'a automação nunca desfaz as próprias condições: rodaria a cada hora',
  twin: key => `as mesmas condições de ${key}`,
  viewAnchor: () =>
    'uma visualização precisa de uma condição "all" sobre status, tipo, grupo, atribuído ou solicitante',
  timeZone: zone => `"${zone}" não é um nome do Rails como "Brasilia"`,
  hoursInOneDay: () => 'as horas devem caber num só dia',
  hoursByQuarters: () => 'as horas vão de quarto em quarto e duram ao menos uma hora',
  hoursOverlap: () => 'as horas se sobrepõem',
  notDateField: key => `"${key}" não é um campo de data do ticket`,
  noHolidayList: name => `não há lista de feriados "${name}"`,
  holidayCircle: name => `a lista de feriados "${name}" estende a si mesma`,
  holidayListTwice: name => `holidays.json também tem uma lista "${name}"`,
  holidaysNotCovered: (name, from, until, months) =>
    `a lista "${name}" cobre de ${from} a ${until}; o resto é não coberto: deve cobrir hoje e ${months} meses à frente`
}
