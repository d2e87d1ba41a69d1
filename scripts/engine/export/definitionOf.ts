import { tables, folders } from '../../definitions/definitionFolders'
import type { TypeName } from '../../resources/resource'
import { type Canonical, type Json, type Raw, record, records, text } from '../../zendesk/wire'

/** Where the file of one object goes; null for what is part of another file. */
const folderOf: Record<TypeName, string | null> = {
  dynamic_content: folders.dynamicContent.path,
  group: folders.groups.path,
  ticket_field: folders.ticketFields.path,
  ticket_form: folders.ticketForms.path,
  user_field: folders.userFields.path,
  organization_field: folders.organizationFields.path,
  custom_object: folders.customObjects.path,
  custom_object_field: null,
  macro: folders.macros.path,
  view: folders.views.path,
  trigger_category: folders.triggerCategories.path,
  trigger: folders.triggers.path,
  automation: folders.automations.path,
  schedule: folders.schedules.path,
  sla_policy: folders.slaPolicies.path
}

export const definitionPath = (type: TypeName, key: string) => `${folderOf[type]}/${key}.json`

/** The order file of a type that has one. */
export const orderPath: Partial<Record<TypeName, string>> = {
  trigger: tables.triggerOrder.path,
  view: tables.viewOrder.path,
  macro: tables.macroOrder.path,
  automation: tables.automationOrder.path,
  trigger_category: tables.triggerCategoryOrder.path,
  sla_policy: tables.slaOrder.path
}

/** What says nothing is left out, so that files hold what somebody decided. */
const spoken = (body: Canonical): Canonical =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([name, value]) => value !== null && value !== '' && !(name === 'active' && value === true)
    )
  )

const sorting = (output: Raw, name: 'group' | 'sort'): Canonical => {
  const by = record(output[name])
  return { [`${name}_by`]: by.by ? text(by.by) : null, [`${name}_order`]: by.order === 'desc' ? 'desc' : 'asc' }
}

/** A compared object as its definition file states it. */
export const definitionOf = (type: TypeName, body: Canonical, objectFields: readonly Canonical[] = []): Json => {
  if (type === 'view') {
    const output = record(body.output)
    const columns: Json = Array.isArray(output.columns) ? output.columns.map(text) : []
    return { ...spoken(body), output: { columns, ...sorting(output, 'group'), ...sorting(output, 'sort') } }
  }
  if (type === 'macro') return { ...spoken(body), locale: 'pt-BR' }
  // Conditions stay the account's.
  if (type === 'ticket_form') return { default: true, requires: ['ticket_forms'], fields: body.fields ?? [] }
  if (type === 'dynamic_content') {
    const variants = Object.fromEntries(records(body.variants).map(one => [text(one.locale), text(one.content)]))
    return { ...body, variants }
  }
  if (type === 'custom_object') {
    const name = objectFields.find(field => field.key === 'standard::name')
    const fields = objectFields
      .filter(field => !text(field.key).startsWith('standard::'))
      .map(({ is_unique: _unique, ...field }) => spoken(field))
    return { ...spoken(body), name_is_unique: name?.is_unique === true, fields }
  }
  return spoken(body)
}
