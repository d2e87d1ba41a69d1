import type { Definitions } from '../definitionFolders'
import type { Finding } from './finding'

/** Policies, areas and orders name fields, macros, groups and options that exist. */
export const checkPolicies = (definitions: Definitions): Finding[] => {
  const { ticketFields, macros, groups, areas } = definitions
  const requestTypes = new Set(ticketFields.request_type?.custom_field_options?.map(option => option.value))
  const modules = new Set(ticketFields.module?.custom_field_options?.map(option => option.value))
  const ofPolicies = Object.entries(definitions.policies).flatMap(([key, policy]) => {
    const named = [...Object.values(policy.terms?.macros ?? {}), ...Object.values(policy.terms?.timeLogMacros ?? {})]
    const rates = policy.pricing.rates.map(rate => rate.from)
    return [
      ...(requestTypes.has(policy.requestType) ? [] : [`request_type has no option "${policy.requestType}"`]),
      ...(ticketFields[policy.controlDateField]?.type === 'date'
        ? []
        : [`"${policy.controlDateField}" is not a ticket date field`]),
      ...named.filter(macro => !macros[macro]).map(macro => `no macro "${macro}"`),
      ...(rates.join() === [...rates].sort().join() ? [] : ['rates are not oldest first']),
      ...(policy.pricing.rateSource === 'rate_table' && !rates.length ? ['a rate table without a rate'] : [])
    ].map(message => ({ file: `policies/${key}.json`, message }))
  })
  const ofAreas = [
    ...Object.entries(areas.teams).flatMap(([team, { group }]) =>
      groups[group] ? [] : [`team ${team}: no group "${group}"`]
    ),
    ...Object.entries(areas.modules).flatMap(([module, team]) => [
      ...(modules.has(module) ? [] : [`module has no option "${module}"`]),
      ...(areas.teams[team] ? [] : [`no team "${team}"`])
    ])
  ].map(message => ({ file: 'policies/areas.json', message }))
  const ofForms = Object.entries(definitions.ticketForms).flatMap(([key, form]) =>
    form.fields
      .filter(field => !ticketFields[field])
      .map(field => ({ file: `fields/forms/${key}.json`, message: `no ticket field "${field}"` }))
  )
  return [
    ...ofPolicies,
    ...ofForms,
    ...ofAreas,
    ...checkOrder('triggers', definitions.triggerOrder, definitions.triggers),
    ...checkOrder('views', definitions.viewOrder, definitions.views)
  ]
}

const checkOrder = (folder: string, order: string[], all: object): Finding[] =>
  [
    ...order.filter(key => !Object.hasOwn(all, key)).map(key => `no ${folder}/${key}.json`),
    ...Object.keys(all)
      .filter(key => !order.includes(key))
      .map(key => `"${key}" is missing`)
  ].map(message => ({ file: `${folder}/order.json`, message }))
