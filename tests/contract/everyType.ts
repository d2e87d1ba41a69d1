import type { Definitions } from '../../scripts/definitions/definitionFolders'
import type { TypeName } from '../../scripts/resources/resource'
import { day } from '../day'

/** Holidays reach two years ahead of the account's day. */
const year = Number(day.slice(0, 4)) + 1
const holiday = (name: string, day: string) => ({ name, start_date: `${year}-${day}`, end_date: `${year}-${day}` })
const metric = { priority: 'normal' as const, metric: 'first_reply_time', target: 60, business_hours: true }
const isOpen = { field: 'status', operator: 'less_than', value: 'solved' }
const output = { columns: ['nice_id', 'custom_fields_color'], group_by: null, group_order: 'asc' as const, sort_by: 'custom_fields_color', sort_order: 'desc' as const } // prettier-ignore
const select = (title: string, ...values: string[]) => ({
  title,
  type: 'tagger' as const,
  visible_in_portal: false,
  editable_in_portal: false,
  required: false,
  custom_field_options: values.map(value => ({ name: value.toUpperCase(), value }))
})
const text = (title: string) => ({ title, type: 'text' as const })
const trigger = (title: string, tag: string) => ({
  title,
  category: 'ours',
  all: [{ field: 'custom_fields_color', operator: 'is', value: 'red' }, isOpen],
  any: [],
  actions: [
    { field: 'current_tags', value: tag },
    { field: 'notification_group', value: ['group:painters', 'Cor', 'É {{ticket.ticket_field_color}}'] }
  ]
})
const automation = (title: string, tag: string) => ({
  title,
  all: [isOpen, { field: 'updated_at', operator: 'greater_than', value: '24' }, { field: 'current_tags', operator: 'not_includes', value: tag }],
  any: [],
  actions: [{ field: 'current_tags', value: tag }]
}) // prettier-ignore
const macro = (title: string, value: string) => ({
  title,
  formerTitles: [],
  locale: 'pt-BR' as const,
  actions: [
    { field: 'comment_value', value },
    { field: 'custom_fields_color', value: 'red' }
  ]
})
const view = (title: string) => ({ title, all: [isOpen], any: [], output })
const modality = (title: string, target: number) => ({
  title,
  requires: ['sla_policies' as const],
  all: [{ field: 'custom_fields_color', operator: 'is', value: 'red' }],
  any: [],
  metrics: [{ ...metric, target }]
})
const schedule = (name: string) => ({
  name,
  requires: ['schedules' as const],
  time_zone: 'Brasilia',
  intervals: [{ start_time: 1920, end_time: 2160 }],
  holidays: [holiday('Natal', '12-25'), holiday('Tiradentes', '04-21')]
})
const object = (title: string) => ({
  title,
  title_pluralized: `${title}s`,
  include_in_list_view: false,
  requires: ['custom_objects' as const],
  name_is_unique: true,
  fields: [
    { key: 'code', title: 'Código', type: 'text' as const },
    { key: 'amount', title: 'Quantia', type: 'integer' as const }
  ]
})
const content = (name: string) => ({ name, default_locale: 'pt-BR', variants: { 'pt-BR': `${name}!`, es: 'Hola' } })

/** Two of every type that the engine knows, in an order that is stated. */
export const base: Definitions = {
  modalities: {},
  areas: { teams: {}, modules: {} },
  holidays: {},
  localHolidays: {},
  absences: [],
  recipients: {},
  dynamicContent: { hello: content('Saudação'), bye: content('Despedida') },
  groups: { painters: { name: 'Pintores' }, glaziers: { name: 'Vidraceiros', description: 'vidro' } },
  ticketFields: { color: select('Cor', 'red', 'green', 'blue'), size: select('Tamanho', 'small', 'large') },
  ticketForms: { default: { default: true, requires: ['ticket_forms'], fields: ['color', 'size'] } },
  userFields: { nick: text('Apelido'), shoe: text('Sapato') },
  organizationFields: { branch: text('Filial'), floor: text('Andar') },
  customObjects: { bucket: object('Balde'), brush: object('Pincel') },
  macros: { paint: macro('Pintar', 'Vou pintar'), dry: macro('Secar', 'Seque {{ticket.ticket_field_size}}') },
  views: { reds: view('Vermelhos'), all: view('Todos') },
  triggerCategories: { ours: { name: 'Nossos' }, others: { name: 'Outros' } },
  triggers: { mark: trigger('Marcar', 'marked'), tell: trigger('Avisar', 'told') },
  automations: { nudge: automation('Lembrar', 'nudged'), forget: automation('Esquecer', 'forgotten') },
  schedules: { shop: schedule('Loja'), depot: schedule('Depósito') },
  slaPolicies: { fast: modality('Rápida', 30), slow: modality('Lenta', 600) },
  triggerOrder: ['mark', 'tell'],
  viewOrder: ['reds', 'all'],
  macroOrder: ['paint', 'dry'],
  automationOrder: ['nudge', 'forget'],
  triggerCategoryOrder: ['ours', 'others'],
  slaOrder: ['fast', 'slow']
}

type Change = (from: Definitions) => Definitions

/** One edit of the definitions that writes to one object of the type, in all that it holds. */
export const edits: Record<TypeName, Change> = {
  dynamic_content: d => ({
    ...d,
    dynamicContent: {
      ...d.dynamicContent,
      hello: { name: 'Cumprimento', default_locale: 'pt-BR', variants: { 'pt-BR': 'Olá', 'en-US': 'Hello' } }
    }
  }),
  group: d => ({ ...d, groups: { ...d.groups, glaziers: { name: 'Vitraleiros', description: 'cores' } } }),
  ticket_field: d => ({
    ...d,
    ticketFields: { ...d.ticketFields, size: { ...select('Medida', 'small', 'large', 'huge'), required: true } }
  }),
  ticket_form: d => ({
    ...d,
    ticketForms: { default: { default: true, requires: ['ticket_forms'], fields: ['size', 'color'] } }
  }),
  user_field: d => ({ ...d, userFields: { ...d.userFields, nick: { ...text('Alcunha'), active: false } } }),
  organization_field: d => ({
    ...d,
    organizationFields: { ...d.organizationFields, branch: { ...text('Loja'), description: 'qual' } }
  }),
  custom_object: d => ({
    ...d,
    customObjects: { ...d.customObjects, bucket: { ...object('Lata'), include_in_list_view: true } }
  }),
  custom_object_field: d => ({
    ...d,
    customObjects: {
      ...d.customObjects,
      bucket: {
        ...object('Balde'),
        fields: [
          { key: 'code', title: 'Número', type: 'text' },
          { key: 'amount', title: 'Quantia', type: 'integer' }
        ]
      }
    }
  }),
  macro: d => ({ ...d, macros: { ...d.macros, paint: { ...macro('Repintar', 'De novo'), active: false } } }),
  view: d => ({
    ...d,
    views: { ...d.views, reds: { ...view('Rubros'), output: { ...output, columns: ['nice_id'], sort_by: null } } }
  }),
  trigger_category: d => ({ ...d, triggerCategories: { ...d.triggerCategories, ours: { name: 'Da casa' } } }),
  trigger: d => ({
    ...d,
    triggers: { ...d.triggers, tell: { ...trigger('Contar', 'told'), any: [isOpen], category: 'others' } }
  }),
  automation: d => ({ ...d, automations: { ...d.automations, nudge: automation('Cutucar', 'poked') } }),
  schedule: d => ({
    ...d,
    schedules: {
      ...d.schedules,
      shop: {
        ...schedule('Loja nova'),
        time_zone: 'La Paz',
        intervals: [{ start_time: 3360, end_time: 3600 }],
        holidays: [holiday('Natal', '12-25'), holiday('Finados', '11-02')]
      }
    }
  }),
  sla_policy: d => ({ ...d, slaPolicies: { ...d.slaPolicies, fast: { ...modality('Rapidíssima', 15), any: [] } } })
}

const without = <T>(all: Record<string, T>, key: string) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== key)) as Record<string, T>
const except = (keys: string[], key: string) => keys.filter(one => one !== key)

/** The definitions with one object of the type less, and nothing that refers to it. */
export const fewer: Record<Exclude<TypeName, 'ticket_form'>, Change> = {
  dynamic_content: d => ({ ...d, dynamicContent: without(d.dynamicContent, 'hello') }),
  group: d => ({ ...d, groups: without(d.groups, 'glaziers') }),
  ticket_field: d => ({
    ...d,
    ticketFields: without(d.ticketFields, 'size'),
    ticketForms: { default: { default: true, requires: ['ticket_forms'], fields: ['color'] } },
    macros: { ...d.macros, dry: macro('Secar', 'Seque') }
  }),
  user_field: d => ({ ...d, userFields: without(d.userFields, 'nick') }),
  organization_field: d => ({ ...d, organizationFields: without(d.organizationFields, 'branch') }),
  custom_object: d => ({ ...d, customObjects: without(d.customObjects, 'bucket') }),
  custom_object_field: d => ({
    ...d,
    customObjects: {
      ...d.customObjects,
      bucket: { ...object('Balde'), fields: [{ key: 'code', title: 'Código', type: 'text' }] }
    }
  }),
  macro: d => ({ ...d, macros: without(d.macros, 'paint'), macroOrder: except(d.macroOrder, 'paint') }),
  view: d => ({ ...d, views: without(d.views, 'reds'), viewOrder: except(d.viewOrder, 'reds') }),
  trigger_category: d => ({
    ...d,
    triggerCategories: without(d.triggerCategories, 'others'),
    triggerCategoryOrder: except(d.triggerCategoryOrder, 'others')
  }),
  trigger: d => ({ ...d, triggers: without(d.triggers, 'mark'), triggerOrder: except(d.triggerOrder, 'mark') }),
  automation: d => ({
    ...d,
    automations: without(d.automations, 'nudge'),
    automationOrder: except(d.automationOrder, 'nudge')
  }),
  schedule: d => ({ ...d, schedules: without(d.schedules, 'shop') }),
  sla_policy: d => ({ ...d, slaPolicies: without(d.slaPolicies, 'fast'), slaOrder: except(d.slaOrder, 'fast') })
}

/** Every order turned round. */
export const reordered: Change = d => ({
  ...d,
  triggerOrder: d.triggerOrder.toReversed(),
  viewOrder: d.viewOrder.toReversed(),
  macroOrder: d.macroOrder.toReversed(),
  automationOrder: d.automationOrder.toReversed(),
  triggerCategoryOrder: d.triggerCategoryOrder.toReversed(),
  slaOrder: d.slaOrder.toReversed()
})
