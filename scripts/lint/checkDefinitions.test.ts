import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../definitions/root'
import { day, shipped } from '../testing/run'
import { lintRules } from './all'
import { checkDefinitions, checkErrors } from './checkDefinitions'
import { dropsOn, type PlanName } from './plans'
import { lintCases } from '../testing/lintCases'
import { strayFiles } from './strayFiles'

type Copy = typeof shipped

const findings = (change: (definitions: Copy) => void) => {
  const copy = structuredClone(shipped)
  change(copy)
  return checkDefinitions(copy, day).map(({ rule, file, pointer, message }) => `${rule} ${file}#${pointer} ${message}`)
}

const trigger = (copy: Copy) => {
  const one = copy.triggers.reabrir_sem_ok
  if (!one) throw new Error('the trigger is gone')
  return one
}

const condition = (field: string, operator: string, value: string | string[]) => ({ field, operator, value })
const stage = 'custom_fields_consult_stage'
const reopen = 'triggers/reabrir_sem_ok.json#'
const due = 'automations/prazo_vencido.json#'
const named = (copy: Copy, list: string) => {
  const modality = copy.modalities.consult_tecnica
  if (modality) modality.calendar.holidays = list
}
const short = (copy: Copy, from: string, until: string) => {
  copy.localHolidays.short = { extends: ['BR'], source: '', from, until, dates: [] }
  named(copy, 'short')
}
const loja = {
  name: 'Loja', requires: ['schedules' as const], time_zone: 'Brasilia', intervals: [{ start_time: 540, end_time: 1020 }], holidays: []
} // prettier-ignore

const cases: [string, (copy: Copy) => void][] = [
  [`dangling-reference ${reopen}/all/3/field no ticket field "nope"`, copy => trigger(copy).all.push(condition('custom_fields_nope', 'is', ''))],
  [`dangling-reference ${reopen}/actions/2/value/0 no group "nope"`, copy => trigger(copy).actions.push({ field: 'notification_group', value: ['group:nope', 'a', 'b'] })],
  [`dangling-reference ${reopen}/actions/2/value/2 no ticket field "nope"`, copy => trigger(copy).actions.push({ field: 'notification_user', value: ['assignee_id', 'a', '{{ticket.ticket_field_nope}}'] })],
  [`dangling-reference ${reopen}/category no trigger category "nope"`, copy => void (trigger(copy).category = 'nope')],
  ['dangling-reference views/consultoria_modulo.json#/output/sort_by no ticket field "nope"', copy => { const view = copy.views.consultoria_modulo; if (view) view.output.sort_by = 'custom_fields_nope' }],
  [`dangling-reference fields/forms/default.json#/fields/${shipped.ticketForms.default?.fields.length} no ticket field "nope"`, copy => void copy.ticketForms.default?.fields.push('nope')],
  [`numeric-id ${reopen}/all/3/field custom_fields_360: a number where a key belongs`, copy => trigger(copy).all.push(condition('custom_fields_360', 'is', ''))],
  [`numeric-id ${reopen}/all/3/value group_id: a number where a key belongs`, copy => trigger(copy).all.push(condition('group_id', 'is', '360'))],
  ['dangling-reference macros/consult_registro_tempo.json#/restriction/ids/0 no group "nope"', copy => { const macro = copy.macros.consult_registro_tempo; if (macro) macro.restriction = { type: 'Group', ids: ['group:nope'] } }],
  ['numeric-id views/consultoria_modulo.json#/restriction/ids/1 restriction: a number where a key belongs', copy => { const view = copy.views.consultoria_modulo; if (view) view.restriction = { type: 'Group', ids: ['group:fiscal', '360'] } }],
  [`dangling-content ${reopen}/actions/2/value/2 no dynamic content "nope"`, copy => trigger(copy).actions.push({ field: 'notification_user', value: ['requester_id', 'a', 'Olá {{dc.nope}}'] })],
  [`option-not-in-field ${reopen}/actions/2/value status has no option "sovled"`, copy => trigger(copy).actions.push({ field: 'status', value: 'sovled' })],
  [`unknown-action ${reopen}/actions/2/field a trigger has no action "comment_value"`, copy => trigger(copy).actions.push({ field: 'comment_value', value: 'Olá' })],
  ['twin-automation automations/twin.json#/all the same conditions as prazo_vencido', copy => { const one = copy.automations.prazo_vencido; if (one) copy.automations.twin = { ...one, all: one.all.toReversed() } }],
  [`option-not-in-field ${reopen}/any/5/value ticket field "consult_stage" has no option "nope"`, copy => trigger(copy).any.push(condition(stage, 'is', 'nope'))],
  [`option-not-in-field ${reopen}/all/3/value requester.custom_fields.permite_consultoria has no option "nope"`, copy => trigger(copy).all.push(condition('requester.custom_fields.permite_consultoria', 'is', 'nope'))],
  ['shared-tag fields/ticket/module.json#/custom_field_options/4/value tag "consult_ok" is also used by consult_ok', copy => void copy.ticketFields.module?.custom_field_options?.push({ name: 'Ok', value: 'consult_ok' })],
  [`unknown-field ${reopen}/all/3/field a trigger has no condition on "mood"`, copy => trigger(copy).all.push(condition('mood', 'is', 'good'))],
  ['unknown-field views/consultoria_modulo.json#/all/5/field a view has no condition on "update_type"', copy => void copy.views.consultoria_modulo?.all.push(condition('update_type', 'is', 'Create'))],
  ['unknown-operator views/consultoria_modulo.json#/all/5/operator "custom_fields_data_acordo" of a view cannot be asked "changed": one of is, is_not, present, not_present, less_than, less_than_equal, greater_than, greater_than_equal, within_previous_n_days, within_next_n_days', copy => void copy.views.consultoria_modulo?.all.push(condition('custom_fields_data_acordo', 'changed', ''))],
  [`contradiction ${reopen}/all/3 nothing meets this and condition 2 at once (current_tags)`, copy => trigger(copy).all.push(condition('current_tags', 'includes', 'consult_ok'))],
  [`contradiction ${reopen}/all/3 nothing meets this and condition 0 at once (status)`, copy => trigger(copy).all.push(condition('status', 'less_than', 'solved'))],
  [`unreachable-trigger ${reopen}/any none of the "any" conditions can hold beside the "all" ones`, copy => trigger(copy).all.push(condition(stage, 'is', 'consult_stage_opened'))],
  ['unreachable-trigger triggers/twin.json# retirar_aviso_sem_ok always fires before and ends its conditions', copy => { const one = copy.triggers.retirar_aviso_sem_ok; if (one) copy.triggers.twin = { ...one, all: [...one.all, condition('status', 'is', 'open')] }; copy.triggerOrder.push('twin') }],
  [`automation-without-end ${due}/all the automation never ends its own conditions: it would run every hour`, copy => void copy.automations.prazo_vencido?.actions.splice(1)],
  [`automation-without-end ${due}/all an automation needs an "all" condition on hours`, copy => void copy.automations.prazo_vencido?.all.splice(1, 1)],
  ['view-without-anchor views/consultoria_modulo.json#/all a view needs an "all" condition on status, type, group, assignee or requester', copy => void copy.views.consultoria_modulo?.all.splice(1)],
  ['order-incomplete triggers/order.json# "reabrir_sem_ok" is missing', copy => void copy.triggerOrder.splice(copy.triggerOrder.indexOf('reabrir_sem_ok'), 1)],
  ['order-incomplete views/order.json#/7 no views/nope.json', copy => void copy.viewOrder.push('nope')],
  ['schedule-hours schedules/loja.json#/time_zone "America/Sao_Paulo" is not a Rails name such as "Brasilia"', copy => void (copy.schedules.loja = { ...loja, time_zone: 'America/Sao_Paulo' })],
  ['schedule-hours schedules/loja.json#/intervals/0 hours go by quarters and last an hour at least', copy => void (copy.schedules.loja = { ...loja, intervals: [{ start_time: 540, end_time: 590 }] })],
  ['schedule-hours schedules/loja.json#/intervals/0 hours must lie within one day', copy => void (copy.schedules.loja = { ...loja, intervals: [{ start_time: 1300, end_time: 1500 }] })],
  ['modality-reference modalities/consult_tecnica.json#/terms/macros/en no macro "nope"', copy => { const terms = copy.modalities.consult_tecnica?.terms; if (terms) terms.macros.en = 'nope' }],
  ['modality-reference modalities/consult_tecnica.json#/controlDateField "module" is not a ticket date field', copy => { const modality = copy.modalities.consult_tecnica; if (modality) modality.controlDateField = 'module' }],
  ['modality-reference modalities/consult_tecnica.json#/requirements one of the payers needs the requirement "unit_is_requester"', copy => void copy.modalities.consult_tecnica?.requirements.pop()],
  ['modality-reference modalities/consult_tecnica.json#/terms an acceptance is required, but there are no terms to accept', copy => { const modality = copy.modalities.consult_tecnica; if (modality) modality.terms = null }],
  ['modality-reference modalities/consult_tecnica.json#/scheduling/media appointments without a medium', copy => void copy.modalities.consult_tecnica?.scheduling.media.splice(0)],
  ['modality-reference modalities/areas.json#/modules/modulo_fiscal no team "nope"', copy => void (copy.areas.modules.modulo_fiscal = 'nope')],
  ['holiday-list modalities/consult_tecnica.json#/calendar/holidays no holiday list "nope"', copy => named(copy, 'nope')],
  ['holiday-list modalities/local-holidays.json#/town/extends no holiday list "nope"', copy => void (copy.localHolidays.town = { extends: ['nope'], source: '', dates: [] })],
  ['holiday-list modalities/local-holidays.json#/town/extends holiday list "town" extends itself', copy => void (copy.localHolidays.town = { extends: ['BR', 'town'], source: '', dates: [] })],
  ['holiday-list modalities/local-holidays.json#/BR holidays.json has a list "BR", too', copy => void (copy.localHolidays.BR = { source: '', from: day, until: day, dates: [] })],
  ['holidays-covered modalities/consult_tecnica.json#/calendar/holidays list "short" covers 2026-01-01 to 2028-05-20; other dates are not covered: it must cover today and 18 months ahead', copy => short(copy, '2026-01-01', '2028-05-20')]
] // prettier-ignore

describe('lint', () => {
  it('finds nothing in the shipped definitions', () => {
    expect(checkDefinitions(shipped, day)).toEqual([])
  })

  it.each([...cases, ...lintCases])('says %s', (message, change) => {
    expect(findings(change)).toContain(message)
  })

  it('has a failing case for every rule', () => {
    const shown = new Set([...cases, ...lintCases].map(([message]) => message.split(' ')[0]))
    // notes are no findings: people.test.ts has theirs
    const rules = lintRules.filter(({ level }) => level !== 'note')
    expect(rules.map(rule => rule.id).filter(id => !shown.has(id))).toEqual([])
  })

  it('says which files look like definitions and are read by nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stray-'))
    const files = [
      'macros/a.json',
      'macros/sub/b.json',
      'macros/c.JSON',
      'fields/d.json',
      'fields/ticket/e.yaml',
      'views/order.json',
      'views/notes.md'
    ]
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), '{}')
    }
    expect(
      strayFiles(folder)
        .map(one => one.file)
        .toSorted()
    ).toEqual(['fields/d.json', 'fields/ticket/e.yaml', 'macros/c.JSON', 'macros/sub/b.json'])
    expect(strayFiles(root)).toEqual([])
    rmSync(folder, { recursive: true, force: true })
  })

  it('takes placeholders, tags and mails of people’s own rules as they are meant', () => {
    const change = (copy: Copy) => {
      const one = trigger(copy)
      one.description = 'Põe a tag vista_por_gente.'
      one.actions.push({ field: 'current_tags', value: 'vista_por_gente' })
      const text =
        '{% for comment in ticket.comments %}{{comment.author.name}}{% endfor %}{{ticket.requester.custom_fields.permite_consultoria}} {{ticket.organization.custom_fields.cnpj}} {{ticket.assignee.first_name | upcase}} {{current_user.organization.name}}'
      copy.macros.consult_registro_tempo?.actions.push({ field: 'subject', value: text })
    }
    expect(findings(change)).toEqual([])
  })

  it('asks for holidays from today until eighteen months ahead, and of no modality without a list', () => {
    expect(findings(copy => short(copy, day, '2028-05-21'))).toEqual([])
    expect(findings(copy => short(copy, '2026-11-22', '2030-01-01'))).toHaveLength(1)
    expect(findings(copy => { const one = copy.modalities.consult_tecnica; if (one) one.calendar.holidays = null })).toEqual([]) // prettier-ignore
  })

  it('stops a plan for errors, not for warnings', () => {
    const copy = structuredClone(shipped)
    trigger(copy).all.push(condition('mood', 'is', 'good'))
    expect(checkErrors(copy)).toEqual([])
    trigger(copy).all.push(condition('group_id', 'is', '360'))
    expect(checkErrors(copy)).toHaveLength(1)
  })

  it('says what a smaller plan would leave out', () => {
    const said = (plan: PlanName, definitions: Copy) =>
      dropsOn(plan, definitions).map(({ rule, file, pointer, why }) => `${rule} ${file}#${pointer} ${why}`)
    const bare = { ...shipped, ticketForms: {} }
    expect(said('team', shipped)).toEqual([
      'plan fields/forms/default.json#/requires needs ticket_forms, from Suite growth on'
    ])
    expect(said('enterprise', shipped)).toEqual([])
    expect(said('professional', { ...shipped, schedules: { a: loja, b: loja } })).toEqual([
      'plan schedules/b.json# the plan has one schedule'
    ])
    const greeting = { name: 'Olá', default_locale: 'pt-BR', variants: {} }
    expect(said('team', { ...bare, dynamicContent: { ola: greeting } })).toEqual([
      'plan dynamic-content/ola.json# needs dynamic_content, from Suite growth on'
    ])
    const copy = structuredClone(bare)
    trigger(copy).all.push(condition('in_business_hours', 'is', 'true'))
    expect(said('team', copy)).toEqual([`plan ${reopen}/all/3/field needs schedules, from Suite growth on`])
    const object = Object.values(shipped.customObjects)[0]
    const many = object ? Object.fromEntries(['a', 'b', 'c', 'd'].map(key => [key, object])) : {}
    expect(said('team', { ...bare, customObjects: many })).toEqual([
      'plan fields/objects/d.json# the plan has 3 custom objects'
    ])
  })
})
