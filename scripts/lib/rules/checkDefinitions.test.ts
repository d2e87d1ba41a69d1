import { describe, expect, it } from 'vitest'
import { day, shipped } from '../../testing/run'
import { checkDefinitions } from './checkDefinitions'

const messages = (change: (definitions: typeof shipped) => void) => {
  const copy = structuredClone(shipped)
  change(copy)
  return checkDefinitions(copy, day).map(({ file, message }) => `${file}: ${message}`)
}

const trigger = (copy: typeof shipped) => {
  const one = copy.triggers.reabrir_sem_ok
  if (!one) throw new Error('the trigger is gone')
  return one
}

describe('checkDefinitions', () => {
  it('finds nothing in the shipped definitions', () => {
    expect(checkDefinitions(shipped, day)).toEqual([])
  })

  it.each<[string, (copy: typeof shipped) => void]>([
    ['triggers/reabrir_sem_ok.json: no ticket field "nope"', copy => trigger(copy).all.push({ field: 'custom_fields_nope', operator: 'is', value: '' })],
    ['triggers/reabrir_sem_ok.json: ticket field "consult_stage" has no option "nope"', copy => trigger(copy).any.push({ field: 'custom_fields_consult_stage', operator: 'is', value: 'nope' })],
    ['triggers/reabrir_sem_ok.json: no group "nope"', copy => trigger(copy).actions.push({ field: 'notification_group', value: ['group:nope', 'a', 'b'] })],
    ['triggers/reabrir_sem_ok.json: no ticket field "nope"', copy => trigger(copy).actions.push({ field: 'notification_user', value: ['assignee_id', 'a', '{{ticket.ticket_field_nope}}'] })],
    ['triggers/reabrir_sem_ok.json: custom_fields_360: a number where a key belongs', copy => trigger(copy).all.push({ field: 'custom_fields_360', operator: 'is', value: '' })],
    ['triggers/reabrir_sem_ok.json: group_id: a number where a key belongs', copy => trigger(copy).all.push({ field: 'group_id', operator: 'is', value: '360' })],
    ['triggers/reabrir_sem_ok.json: no trigger category "nope"', copy => void (trigger(copy).category = 'nope')],
    ['triggers/order.json: "reabrir_sem_ok" is missing', copy => void copy.triggerOrder.splice(copy.triggerOrder.indexOf('reabrir_sem_ok'), 1)],
    ['views/order.json: no views/nope.json', copy => void copy.viewOrder.push('nope')],
    ['views/consultoria_modulo.json: a view needs an "all" condition on status, type, group, assignee or requester', copy => void copy.views.consultoria_modulo?.all.splice(1)],
    ['automations/prazo_vencido.json: the automation never ends its own conditions: it would run every hour', copy => void copy.automations.prazo_vencido?.actions.splice(1)],
    ['automations/prazo_vencido.json: an automation needs an "all" condition on hours', copy => void copy.automations.prazo_vencido?.all.splice(1, 1)],
    ['fields/ticket/module.json: tag "consult_ok" is also used by consult_ok', copy => void copy.ticketFields.module?.custom_field_options?.push({ name: 'Ok', value: 'consult_ok' })],
    ['policies/consult_tecnica.json: no macro "nope"', copy => { const terms = copy.policies.consult_tecnica?.terms; if (terms) terms.macros.en = 'nope' }],
    ['policies/consult_tecnica.json: "module" is not a ticket date field', copy => { const policy = copy.policies.consult_tecnica; if (policy) policy.controlDateField = 'module' }],
    ['policies/areas.json: no team "nope"', copy => void (copy.areas.modules.modulo_fiscal = 'nope')]
  ])('says %s', (message, change) => {
    expect(messages(change)).toContain(message)
  }) // prettier-ignore
})
