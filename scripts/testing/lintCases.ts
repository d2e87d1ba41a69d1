import type { shipped } from './run'

type Copy = typeof shipped
export type LintCase = [message: string, change: (copy: Copy) => void]

const condition = (field: string, operator: string, value: string) => ({ field, operator, value })
const reopen = 'triggers/reabrir_sem_ok.json#'
const dated = 'custom_fields_data_controle'
const checkbox = 'custom_fields_consult_ready'

const part = <T>(one: T | undefined): T => {
  if (one === undefined) throw new Error('the definition is gone')
  return one
}
const trigger = (copy: Copy) => part(copy.triggers.reabrir_sem_ok)
const asking = (field: string, operator: string, value: string) => (copy: Copy) =>
  void trigger(copy).all.push(condition(field, operator, value))
const doing = (field: string, value: string | string[]) => (copy: Copy) =>
  void trigger(copy).actions.push({ field, value })
const mailing = (text: string) => doing('notification_user', ['requester_id', 'a', text])
const view = (copy: Copy) => part(copy.views.consultoria_modulo)
const terms = (copy: Copy, key: string) =>
  part(part(copy.macros[key]).actions.find(action => action.field === 'comment_value'))
const switchOff = (copy: Copy, key: string) => void (part(copy.ticketFields[key]).active = false)
const saying = (key: string, from: string, to: string) => (copy: Copy) => {
  const comment = terms(copy, key)
  comment.value = String(comment.value).replace(from, to)
}
const content =
  (default_locale: string, ...locales: string[]) =>
  (copy: Copy) => {
    const variants = Object.fromEntries(locales.map(locale => [locale, 'Olá']))
    copy.dynamicContent.ola = { name: 'Olá', default_locale, variants }
  }
const abertura = 'macros/consult_abertura_tecnica.json#/actions/1/value'
const log = 'macros/consult_registro_tempo.json#/actions/0/value'
const id = (field: string, value = '360001'): LintCase => [
  `numeric-id ${reopen}/all/3/value ${field}: a number where a key belongs`,
  asking(field, 'is', value)
]
const idIn = (field: string, value: string | string[]): LintCase => [
  `numeric-id ${reopen}/actions/2/value${Array.isArray(value) ? '/0' : ''} ${field}: a number where a key belongs`,
  doing(field, value)
]

/** A planted fault each, and what lint says of it. */
export const lintCases: LintCase[] = [
  [`tag-never-set ${reopen}/all/3/value tag "nobody" is asked for, and no rule or field sets it`, asking('current_tags', 'includes', 'nobody')],
  [`tag-never-read ${reopen}/actions/2/value tag "unheard" is set, and no condition reads it; one for people is named in the description`, doing('current_tags', 'unheard')],
  [`unknown-placeholder ${reopen}/actions/2/value/2 nothing is called {{ticket.titel}}`, mailing('{{ticket.titel}}')],
  [`unknown-placeholder ${reopen}/actions/2/value/2 nothing is called {{tickets.title}}`, mailing('{{ tickets.title }}')],
  [`unknown-placeholder ${reopen}/actions/2/value/2 nothing is called {{ticket.requester.mail}}`, mailing('{{ticket.requester.mail}}')],
  [`unknown-placeholder ${reopen}/actions/2/value/2 nothing is called {{ticket.organization.city}}`, mailing('{{ticket.organization.city}}')],
  [`unknown-placeholder ${reopen}/actions/2/value/2 nothing is called {{ticket.requester.custom_fields.nope}}`, mailing('{{ticket.requester.custom_fields.nope}}')],
  [`unknown-placeholder ${reopen}/actions/2/value/2 nothing is called {{ticket.organization.custom_fields.nope}}`, mailing('{{ticket.organization.custom_fields.nope}}')],
  [`open-placeholder ${reopen}/actions/2/value/2 a placeholder is not closed (at "}}")`, mailing('Ticket {{ticket.id')],
  [`open-placeholder ${reopen}/actions/2/value/2 a placeholder is not closed (at "{{")`, mailing('{{ticket.id e {{ticket.title}}')],
  [`notification-to-nobody ${reopen}/actions/2/value/0 a notification to nobody ("")`, doing('notification_user', ['', 'a', 'b'])],
  [`notification-to-nobody ${reopen}/actions/2/value/0 a notification to nobody ("assignee_id")`, copy => { asking('assignee_id', 'is', '')(copy); doing('notification_user', ['assignee_id', 'a', 'b'])(copy) }],
  id('brand_id'),
  id('ticket_form_id'),
  id('organization_id'),
  id('schedule_id'),
  id('custom_status_id'),
  id('assignee_id'),
  idIn('notification_webhook', ['01HXYZABCDEFGHJKMNPQRSTVWX', '{}']),
  idIn('notification_target', ['360001', '{}']),
  idIn('set_schedule', '360001'),
  [`dangling-reference ${reopen}/all/3/value no brand "nope"`, asking('brand_id', 'is', 'brand:nope')],
  [`dangling-reference ${reopen}/all/3/value no form "nope"`, asking('ticket_form_id', 'is', 'form:nope')],
  [`dangling-reference ${reopen}/all/3/value no schedule "nope"`, asking('schedule_id', 'is', 'schedule:nope')],
  ['same-title macros/twin.json#/title "CONSULTORIA :: Registro de tempo" is also the title of consult_registro_tempo', copy => { const one = part(copy.macros.consult_registro_tempo); one.title = 'CONSULTORIA :: Registro de tempo'; copy.macros.twin = { ...one } }],
  ['same-title groups/twin.json#/name "Fiscal" is also the title of fiscal', copy => { copy.groups.fiscal = { name: 'Fiscal' }; copy.groups.twin = { name: 'Fiscal' } }],
  ['inactive-field macros/consult_abertura_tecnica.json#/actions/0/field ticket field "request_type" is switched off', copy => switchOff(copy, 'request_type')],
  ['inactive-field-used triggers/marcar_consultoria.json#/any/0/field ticket field "request_type" is switched off', copy => switchOff(copy, 'request_type')],
  ['inactive-field-used fields/forms/default.json#/fields/0 ticket field "request_type" is switched off', copy => { part(copy.ticketForms.default).fields = ['request_type']; switchOff(copy, 'request_type') }],
  ['field-twice fields/forms/default.json#/fields/1 ticket field "module" is there twice', copy => void (part(copy.ticketForms.default).fields = ['module', 'module'])],
  ['unknown-column views/consultoria_modulo.json#/output/columns/0 a view has no column "mood"', copy => void view(copy).output.columns.unshift('mood')],
  ['unknown-column views/consultoria_modulo.json#/output/group_by a view has no column "mood"', copy => void (view(copy).output.group_by = 'mood')],
  ['unknown-column views/consultoria_modulo.json#/output/sort_by a view cannot be sorted or grouped by "submitter"', copy => void (view(copy).output.sort_by = 'submitter')],
  [`date-value ${reopen}/all/3/value "27/11/2026" is no date such as 2026-11-27, nor a number of days where those are asked for`, asking(dated, 'is', '27/11/2026')],
  [`date-value ${reopen}/actions/2/value "2026-02-30" is no date such as 2026-11-27, nor a number of days where those are asked for`, doing(dated, '2026-02-30')],
  [`date-value ${reopen}/all/3/value "soon" is no date such as 2026-11-27, nor a number of days where those are asked for`, asking(dated, 'within_next_n_days', 'soon')],
  ['hours-value automations/prazo_vencido.json#/all/1/value "1h" is no number of hours', copy => void (part(part(copy.automations.prazo_vencido).all[1]).value = '1h')],
  [`checkbox-value ${reopen}/all/3/value "yes": a checkbox is true or false`, asking(checkbox, 'is', 'yes')],
  [`checkbox-value ${reopen}/actions/2/value "1": a checkbox is true or false`, doing(checkbox, '1')],
  [`unknown-operator ${reopen}/all/3/operator "comment_is_public" of a trigger cannot be asked "is_not": one of is`, asking('comment_is_public', 'is_not', 'true')],
  [`option-not-in-field ${reopen}/all/3/value requester_role has no option "agent"`, asking('requester_role', 'is', 'agent')],
  ['content-locale dynamic-content/ola.json#/variants no text in its default language pt-BR', content('pt-BR', 'es')],
  ['content-locale dynamic-content/ola.json#/variants/xx-QQ there is no language "xx-QQ"', content('pt-BR', 'pt-BR', 'xx-QQ')],
  ['key-not-ascii macros/saudação.json# "saudação": a key has plain letters, digits, - . and _ only', copy => void (copy.macros['saudação'] = part(copy.macros.consult_registro_tempo))],
  [`log-tokens ${log} [minutos] is missing: the app refuses a time log without it`, saying('consult_registro_tempo', '[minutos]', 'alguns')],
  [`log-tokens ${log} the app fills in no [analysta]`, saying('consult_registro_tempo', '[analista]', '[analysta]')],
  [`terms-words ${abertura} "a cada registro" contradicts consult_tecnica: its minimum counts per ticket`, saying('consult_abertura_tecnica', '[[modality.consult_tecnica.minimum_scope]]', 'a cada registro')],
  [`terms-words ${abertura} a minimum of 30 minutes contradicts consult_tecnica: it charges 10`, saying('consult_abertura_tecnica', '[[modality.consult_tecnica.minimum_minutes]]', '30')],
  [`terms-words ${abertura} a validity of 30 days contradicts consult_tecnica: its terms are valid for 15`, saying('consult_abertura_tecnica', '[[modality.consult_tecnica.terms_valid_days]]', '30')],
  [`terms-words ${abertura} a validity of 15 days contradicts consult_tecnica: its terms do not run out`, copy => { saying('consult_abertura_tecnica', '[[modality.consult_tecnica.terms_valid_days]]', '15')(copy); delete part(copy.modalities.consult_tecnica?.terms ?? undefined).validDays }],
  [`terms-words ${abertura} the terms of consult_tecnica state values of consult_modulo`, saying('consult_abertura_tecnica', 'consult_tecnica.price', 'consult_modulo.price')],
  [`unknown-template ${abertura} nothing fills [[modality.consult_nova.price]] here`, saying('consult_abertura_tecnica', 'consult_tecnica.price', 'consult_nova.price')],
  [`unknown-template ${reopen}/actions/2/value/2 nothing fills [[team.name]] here`, mailing('[[team.name]]')],
  [`time-without-motor ${reopen}/all/3 a trigger runs when a ticket is saved, not when a day comes: an automation does`, asking(dated, 'within_next_n_days', '1')],
  ['time-without-motor modalities/consult_tecnica.json#/sla no automation acts on a date field: deadlines pass unnoticed', copy => { delete copy.automations.prazo_vencido; delete copy.automations.prazo_vencido_substituto; delete copy.automations.lembrar_cliente_reuniao; delete copy.automations.pagamento_vencido }],
  ['deputy-of-nobody modalities/areas.json#/teams/fiscal/deputy the deputy of "fiscal" stands in for nobody: name a leader who is somebody else', copy => void delete part(copy.areas.teams.fiscal).leader],
  ['absence-backwards modalities/absences.json#/0/until the absence ends (2026-11-24) before it begins (2026-11-25)', copy => void copy.absences.push({ who: 'ana@example.example', from: '2026-11-25', until: '2026-11-24', kind: 'vacation' })],
  [`trigger-without-end triggers/tell.json#/all it sends a mail with every save: no condition asks for a change, and no action ends them`, copy => { copy.triggers.tell = { ...trigger(copy), title: 'Tell', any: [], actions: [{ field: 'notification_user', value: ['requester_id', 'a', 'b'] }] }; copy.triggerOrder.push('tell') }],
  ['unreachable-trigger views/consultoria_modulo.json#/any none of the "any" conditions can hold beside the "all" ones', copy => { view(copy).all.push(condition('priority', 'is', 'high')); view(copy).any = [condition('priority', 'is', 'low')] }]
] // prettier-ignore
