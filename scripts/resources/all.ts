import { customObject, customObjectField, organizationField, ticketField, userField } from './fields'
import { ticketForm } from './forms'
import { dynamicContent } from './dynamicContent'
import { schedule } from './schedule'
import { slaPolicy } from './slaPolicy'
import type { ResourceType, TypeName } from './resource'
import { automation, group, macro, trigger, triggerCategory, view } from './rules'

/** Every type, referenced before referencing: this is the order of writing. */
export const resourceTypes: readonly ResourceType[] = [
  dynamicContent,
  group,
  ticketField,
  ticketForm,
  userField,
  organizationField,
  customObject,
  customObjectField,
  schedule,
  macro,
  view,
  triggerCategory,
  trigger,
  automation,
  slaPolicy
]

const byName = new Map(resourceTypes.map(type => [type.name, type]))

export const resourceType = (name: TypeName): ResourceType => {
  const type = byName.get(name)
  if (!type) throw new Error(`No resource type "${name}".`)
  return type
}
