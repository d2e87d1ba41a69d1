import type { LintRule } from './finding'
import { words } from '../language'

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
          : [['/requestType', words().lint.noOption('request_type', policy.requestType)] as [string, string]]),
        ...(ticketFields[policy.controlDateField]?.type === 'date'
          ? []
          : [['/controlDateField', words().lint.notDateField(policy.controlDateField)] as [string, string]]),
        ...named.flatMap(([name, texts]) =>
          Object.entries(texts ?? {})
            .filter(([, macro]) => !macros[macro])
            .map(([locale, macro]): [string, string] => [`/terms/${name}/${locale}`, words().lint.noMacro(macro)])
        ),
        ...(rates.join() === [...rates].sort().join()
          ? []
          : [['/pricing/rates', words().lint.ratesUnsorted()] as [string, string]]),
        ...(policy.pricing.rateSource === 'rate_table' && !rates.length
          ? [['/pricing/rates', words().lint.noRate()] as [string, string]]
          : [])
      ]
      return wrong.map(([pointer, message]) => ({ file: `policies/${key}.json`, pointer, message }))
    })
    const file = 'policies/areas.json'
    return [
      ...ofPolicies,
      ...Object.entries(areas.teams).flatMap(([team, { group }]) =>
        groups[group] ? [] : [{ file, pointer: `/teams/${team}/group`, message: words().lint.noTeamGroup(team, group) }]
      ),
      ...Object.entries(areas.modules).flatMap(([module, team]) => [
        ...(modules.has(module)
          ? []
          : [{ file, pointer: `/modules/${module}`, message: words().lint.noOption('module', module) }]),
        ...(areas.teams[team] ? [] : [{ file, pointer: `/modules/${module}`, message: words().lint.noTeam(team) }])
      ])
    ]
  }
}
