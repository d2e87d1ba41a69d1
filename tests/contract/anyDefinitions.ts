import * as fc from 'fast-check'
import type { Definitions } from '../../scripts/definitions/definitionFolders'
import { base } from './everyType'

/** How an object is written by now, or null for not at all. */
type Variant = 0 | 1 | 2 | null

const keys = ['a', 'b', 'c'] as const

const variant = fc.constantFrom<Variant>(0, 1, 2, null)
const variants = fc.record({ a: variant, b: variant, c: variant })

/** Which objects there are, how each is written, and in which order. */
export const choices = fc.record({
  dynamicContent: variants, groups: variants, ticketFields: variants, userFields: variants, organizationFields: variants, customObjects: variants, macros: variants, views: variants, triggers: variants, automations: variants, schedules: variants, slaPolicies: variants, triggerCategories: variants,
  /** Where each key stands in every order. */
  turn: fc.shuffledSubarray([...keys], { minLength: 3 })
}) // prettier-ignore
export type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never

const isOpen = { field: 'status', operator: 'less_than', value: 'solved' }
const old = { field: 'updated_at', operator: 'greater_than', value: '24' }
const red = { field: 'custom_fields_color', operator: 'is', value: 'red' }
const off = (v: Variant) => (v === 2 ? { active: false } : {})
const named = (kind: string, key: string, v: Variant) => `${kind} ${key} ${v === 0 ? 'primeiro' : 'novo'}`

const select = (key: string, v: Variant) => ({
  title: named('Campo', key, v),
  type: 'tagger' as const,
  visible_in_portal: v === 1,
  editable_in_portal: false,
  required: v === 2,
  custom_field_options: [`${key}_one`, `${key}_two`, `${key}_three`]
    .slice(0, v === 0 ? 3 : v === 1 ? 2 : 1)
    .map(value => ({ name: `${value} ${v}`, value }))
})
const plain = (key: string, v: Variant) => ({ title: named('Dado', key, v), type: 'text' as const, ...off(v) })
const object = (key: string, v: Variant) => ({
  title: named('Objeto', key, v),
  title_pluralized: `Objetos ${key}`,
  include_in_list_view: v === 2,
  requires: ['custom_objects' as const],
  name_is_unique: v !== 1,
  fields: [
    { key: 'code', title: v === 0 ? 'Código' : 'Número', type: 'text' as const },
    ...(v === 1 ? [{ key: 'amount', title: 'Quantia', type: 'integer' as const }] : [])
  ]
})
/** Its value is the option that is there last: as options leave, it changes with them. */
const macro = (key: string, v: Variant, field: Variant) => ({
  title: named('Macro', key, v),
  formerTitles: [],
  locale: 'pt-BR' as const,
  ...off(v),
  actions: [
    { field: 'comment_value', value: `Texto ${v} {{ticket.ticket_field_color}}` },
    field === null
      ? { field: 'custom_fields_color', value: 'red' }
      : { field: `custom_fields_${key}`, value: `${key}_${field === 0 ? 'three' : field === 1 ? 'two' : 'one'}` }
  ]
})
const view = (key: string, v: Variant) => ({
  title: named('Visão', key, v),
  ...off(v),
  all: v === 1 ? [isOpen, red] : [isOpen],
  any: v === 2 ? [red] : [],
  output: {
    columns: v === 0 ? ['nice_id', 'custom_fields_color'] : ['custom_fields_color', 'status'],
    group_by: v === 1 ? 'status' : null,
    group_order: 'asc' as const,
    sort_by: v === 2 ? 'custom_fields_color' : null,
    sort_order: 'desc' as const
  }
})
const trigger = (key: string, v: Variant, category: string) => ({
  title: named('Gatilho', key, v),
  category,
  ...off(v),
  all: [red, isOpen].slice(0, v === 1 ? 1 : 2),
  any: v === 2 ? [isOpen] : [],
  actions: [
    { field: 'current_tags', value: v === 0 ? `${key} zz aa` : `${key}_${v}` },
    { field: 'notification_group', value: ['group:painters', `Assunto ${v}`, '{{ticket.ticket_field_color}}'] }
  ]
})
const automation = (key: string, v: Variant) => ({
  title: named('Automação', key, v),
  ...off(v),
  all: [isOpen, old, { field: 'current_tags', operator: 'not_includes', value: `${key}_${v}` }],
  any: [],
  actions: [{ field: 'current_tags', value: `${key}_${v}` }]
})
const policy = (key: string, v: Variant) => ({
  title: named('Meta', key, v),
  requires: ['sla_policies' as const],
  all: v === 1 ? [red, { field: 'group_id', operator: 'is', value: 'group:painters' }] : [red],
  any: [],
  metrics: [{ priority: 'high' as const, metric: 'first_reply_time', target: 30 + 30 * (v ?? 0), business_hours: v === 2 }]
}) // prettier-ignore

const present = <T>(from: Record<'a' | 'b' | 'c', Variant>, make: (key: string, v: Variant) => T): Record<string, T> =>
  Object.fromEntries(keys.flatMap(key => (from[key] === null ? [] : [[key, make(key, from[key])]])))

/** What everything else may refer to is always there. */
export const definitionsOf = (chosen: Choices): Definitions => {
  const triggerCategories = {
    ours: { name: 'Nossos' },
    ...present(chosen.triggerCategories, (key, v) => ({ name: named('Grupo', key, v) }))
  }
  const ticketFields = {
    color: { ...select('color', 0), custom_field_options: [{ name: 'Red', value: 'red' }] },
    ...present(chosen.ticketFields, select)
  }
  const made = {
    macros: present(chosen.macros, (key, v) => macro(key, v, chosen.ticketFields[key as 'a' | 'b' | 'c'])),
    views: present(chosen.views, view),
    triggers: present(chosen.triggers, (key, v) => trigger(key, v, v === 2 && key in triggerCategories ? key : 'ours')),
    automations: present(chosen.automations, automation),
    slaPolicies: present(chosen.slaPolicies, policy)
  }
  const inOrder = (all: object) => chosen.turn.filter(key => key in all)
  return {
    ...base,
    dynamicContent: present(chosen.dynamicContent, (key, v) => ({
      name: named('Texto', key, v),
      default_locale: 'pt-BR',
      variants: { 'pt-BR': `Olá ${v}`, ...(v === 0 ? { es: 'Hola' } : {}), ...(v === 2 ? { 'en-US': 'Hi' } : {}) }
    })),
    groups: {
      painters: { name: 'Pintores' },
      ...present(chosen.groups, (key, v) => ({ name: named('Equipe', key, v), ...(v === 1 ? { description: 'x' } : {}) }))
    },
    ticketFields,
    ticketForms: { default: { default: true, requires: ['ticket_forms'], fields: ['color', ...inOrder(ticketFields)] } },
    userFields: present(chosen.userFields, plain),
    organizationFields: present(chosen.organizationFields, plain),
    customObjects: present(chosen.customObjects, object),
    schedules: present(chosen.schedules, (key, v) => ({
      name: named('Turno', key, v),
      requires: ['schedules' as const],
      time_zone: v === 1 ? 'La Paz' : 'Brasilia',
      intervals: [{ start_time: 1920, end_time: v === 2 ? 1995 : 2160 }],
      holidays: base.schedules.shop?.holidays.slice(0, v ?? 0) ?? []
    })),
    triggerCategories,
    ...made,
    macroOrder: inOrder(made.macros),
    viewOrder: inOrder(made.views),
    triggerOrder: inOrder(made.triggers),
    automationOrder: inOrder(made.automations),
    slaOrder: inOrder(made.slaPolicies),
    triggerCategoryOrder: [...inOrder(triggerCategories), 'ours']
  }
} // prettier-ignore
