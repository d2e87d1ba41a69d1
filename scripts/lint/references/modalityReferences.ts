import { contradictionsIn } from '../../../apps/consultoria/src/domain/modality/contradictions'
import type { LintRule } from '../finding'
import { words } from '../../terminal/language'

/** Who may buy is said by a box of the organization. */
const eligibleBox = (
  box: string | undefined,
  fields: Readonly<Record<string, { type: string } | undefined>>
): [pointer: string, message: string][] =>
  box === undefined || fields[box]?.type === 'checkbox'
    ? []
    : [['/packages/sells/eligible', words().lint.notOrganizationBox(box)]]

/** Modalities and areas name fields, macros, groups and options that exist. */
export const modalityReferences: LintRule = {
  id: 'modality-reference',
  level: 'error',
  check: ({ ticketFields, organizationFields, macros, groups, areas, modalities }) => {
    const values = (key: string) => new Set(ticketFields[key]?.custom_field_options?.map(option => option.value))
    const requestTypes = values('request_type')
    const modules = values('module')
    const ofModalities = Object.entries(modalities).flatMap(([key, modality]) => {
      const named: [at: string, macros: Record<string, string>][] = [
        ...(modality.terms ? [['/terms/macros', modality.terms.macros] as [string, Record<string, string>]] : []),
        ['/entries/macros', modality.entries.macros],
        ['/scheduling/availability/macros', modality.scheduling.availability?.macros ?? {}]
      ]
      const wrong: [pointer: string, message: string][] = [
        ...(requestTypes.has(modality.requestType)
          ? []
          : [['/requestType', words().lint.noOption('request_type', modality.requestType)] as [string, string]]),
        ...(ticketFields[modality.controlDateField]?.type === 'date'
          ? []
          : [['/controlDateField', words().lint.notDateField(modality.controlDateField)] as [string, string]]),
        ...named.flatMap(([at, texts]) =>
          Object.entries(texts)
            .filter(([, macro]) => !macros[macro])
            .map(([locale, macro]): [string, string] => [`${at}/${locale}`, words().lint.noMacro(macro)])
        ),
        ...eligibleBox(modality.packages?.sells?.eligible, organizationFields),
        ...contradictionsIn(modality).map(({ pointer, code, name = '' }): [string, string] => [
          pointer,
          words().contradictions[code](name)
        ])
      ]
      return wrong.map(([pointer, message]) => ({ file: `modalities/${key}.json`, pointer, message }))
    })
    const file = 'modalities/areas.json'
    return [
      ...ofModalities,
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
