import type { LintRule } from './finding'

/** Policies and areas name fields, macros, groups and options that exist. */
export const policyReferences: LintRule = {
  id: 'policy-reference',
  level: 'error',
  check: ({ ticketFields, macros, groups, areas, policies }) => {
    const values = (key: string) => new Set(ticketFields[key]?.custom_field_options?.map(option => option.value))
    const requestTypes = values('request_type')
    const modules = values('module')
    const ofPolicies = Object.entries(policies).flatMap(([key, policy]) => {
      const named = Object.entries({ macros: policy.terms?.macros, timeLogMacros: policy.terms?.timeLogMacros })
      const rates = policy.pricing.rates.map(rate => rate.from)
      const wrong: [pointer: string, message: string][] = [
        ...(requestTypes.has(policy.requestType)
          ? []
          : [['/requestType', `request_type has no option "${policy.requestType}"`] as [string, string]]),
        ...(ticketFields[policy.controlDateField]?.type === 'date'
          ? []
          : [['/controlDateField', `"${policy.controlDateField}" is not a ticket date field`] as [string, string]]),
        ...named.flatMap(([name, texts]) =>
          Object.entries(texts ?? {})
            .filter(([, macro]) => !macros[macro])
            .map(([locale, macro]): [string, string] => [`/terms/${name}/${locale}`, `no macro "${macro}"`])
        ),
        ...(rates.join() === [...rates].sort().join()
          ? []
          : [['/pricing/rates', 'rates are not oldest first'] as [string, string]]),
        ...(policy.pricing.rateSource === 'rate_table' && !rates.length
          ? [['/pricing/rates', 'a rate table without a rate'] as [string, string]]
          : [])
      ]
      return wrong.map(([pointer, message]) => ({ file: `policies/${key}.json`, pointer, message }))
    })
    const file = 'policies/areas.json'
    return [
      ...ofPolicies,
      ...Object.entries(areas.teams).flatMap(([team, { group }]) =>
        groups[group] ? [] : [{ file, pointer: `/teams/${team}/group`, message: `team ${team}: no group "${group}"` }]
      ),
      ...Object.entries(areas.modules).flatMap(([module, team]) => [
        ...(modules.has(module)
          ? []
          : [{ file, pointer: `/modules/${module}`, message: `module has no option "${module}"` }]),
        ...(areas.teams[team] ? [] : [{ file, pointer: `/modules/${module}`, message: `no team "${team}"` }])
      ])
    ]
  }
}
