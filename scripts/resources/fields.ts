import { canonicalOptions, optionsPayload, removedOptions, withDefault } from './fieldOptions'
import { withKeptOptions } from './keptOptions'
import type { ResourceType, TypeName } from './resource'
import { STATE_OBJECT } from './stateObject'
import { type Canonical, type Raw, flag, rawText, record, records, text } from '../zendesk/wire'

const withOptions = (body: Canonical, before: Raw | null): Raw => {
  const { custom_field_options, tag, ...rest } = body
  const options = optionsPayload(custom_field_options, before)
  return {
    ...rest,
    ...(tag ? { tag } : tag === '' && before?.tag ? { tag: null } : {}),
    ...(options ? { custom_field_options: options } : {})
  }
}

const shared = (raw: Raw): Canonical => ({
  title: rawText(raw, 'title'),
  type: text(raw.type),
  description: rawText(raw, 'description'),
  active: flag(raw.active),
  tag: text(raw.tag),
  custom_field_options: canonicalOptions(raw)
})

export const ticketField: ResourceType = {
  name: 'ticket_field',
  titled: true,
  holdsData: true,
  envelope: 'ticket_field',
  collection: 'ticket_fields',
  path: () => '/ticket_fields',
  unpaged: true,
  updateMethod: 'PUT',
  id: raw => text(raw.id),
  identity: raw => rawText(raw, 'title'),
  adoptable: raw => raw.removable !== false,
  canonical: raw => ({
    ...shared(raw),
    title_in_portal: rawText(raw, 'title_in_portal'),
    agent_description: text(raw.agent_description),
    visible_in_portal: flag(raw.visible_in_portal),
    editable_in_portal: flag(raw.editable_in_portal),
    required: flag(raw.required)
  }),
  payload: (body, { before }) => withOptions(body, before),
  createOnly: ['type'],
  destroys: removedOptions,
  filled: withDefault,
  keeping: withKeptOptions,
  deactivates: true
}

const keyedField = (name: TypeName & ('user_field' | 'organization_field')): ResourceType => ({
  name,
  holdsData: true,
  envelope: name,
  collection: `${name}s`,
  path: () => `/${name}s`,
  updateMethod: 'PUT',
  id: raw => text(raw.id),
  identity: raw => text(raw.key),
  canonical: shared,
  payload: (body, { key, before }) => ({ ...(before ? {} : { key }), ...withOptions(body, before) }),
  createOnly: ['type'],
  destroys: removedOptions,
  filled: withDefault,
  keeping: withKeptOptions,
  deactivates: true
})

export const userField = keyedField('user_field')
export const organizationField = keyedField('organization_field')

export const customObject: ResourceType = {
  name: 'custom_object',
  requires: 'custom_objects',
  holdsData: true,
  envelope: 'custom_object',
  collection: 'custom_objects',
  path: () => '/custom_objects',
  updateMethod: 'PATCH',
  id: raw => text(raw.key),
  identity: raw => text(raw.key),
  // How the command line remembers is nothing that definitions say.
  adoptable: raw => raw.key !== STATE_OBJECT,
  canonical: raw => ({
    title: rawText(raw, 'title'),
    title_pluralized: rawText(raw, 'title_pluralized'),
    description: rawText(raw, 'description'),
    include_in_list_view: flag(raw.include_in_list_view)
  }),
  payload: (body, { key, before }) => ({ ...(before ? {} : { key }), ...body }),
  createOnly: [],
  occupied: async (client, key) =>
    records((await client.send('GET', `/custom_objects/${key}/records?page[size]=1`)).custom_object_records).length > 0
}

export const customObjectField: ResourceType = {
  name: 'custom_object_field',
  holdsData: true,
  envelope: 'custom_object_field',
  collection: 'custom_object_fields',
  path: scope => `/custom_objects/${scope}/fields`,
  // The name field, whose uniqueness we set, is a standard field.
  listQuery: 'include_standard_fields=true',
  updateMethod: 'PATCH',
  id: raw => text(raw.key),
  identity: raw => text(raw.key),
  canonical: raw => ({
    title: rawText(raw, 'title'),
    type: text(raw.type),
    active: flag(raw.active ?? true),
    relationship_target_type: text(raw.relationship_target_type),
    // The only field that has it.
    ...(raw.key === 'standard::name' ? { is_unique: flag(record(raw.properties).is_unique) } : {})
  }),
  payload: ({ is_unique, relationship_target_type, ...body }, { key, before }) => ({
    ...(before ? {} : { key }),
    ...body,
    ...(relationship_target_type ? { relationship_target_type } : {}),
    ...(is_unique === undefined ? {} : { properties: { is_unique } })
  }),
  createOnly: ['type', 'relationship_target_type'],
  deactivates: true
}
