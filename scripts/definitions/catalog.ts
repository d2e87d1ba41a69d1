import { createHash } from 'node:crypto'
import type { Definitions } from './definitionFolders'
import { resolveModalities } from './modality'

const literal = (value: unknown) => JSON.stringify(value)
const tokens = (text: string) => [
  ...new Set([...text.matchAll(/(?<!\[)\[([a-z_]+)\](?!\])/g)].flatMap(hit => hit[1] ?? []))
]

const macroTokens = (definitions: Definitions) =>
  Object.fromEntries(
    Object.entries(definitions.macros).map(([key, macro]) => [
      key,
      macro.actions.flatMap(action => (action.field.startsWith('comment_value') ? tokens(String(action.value)) : []))
    ])
  )

const optionTags = (fields: Record<string, { custom_field_options?: { value: string }[] | undefined }>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) =>
      field.custom_field_options ? [[key, field.custom_field_options.map(option => option.value)]] : []
    )
  )

const moduleNames = ({ ticketFields }: Definitions) =>
  Object.fromEntries((ticketFields.module?.custom_field_options ?? []).map(({ name, value }) => [value, name]))

/** The app's compiled view of the definitions: a key that is not in a definition does not compile. */
export const renderCatalog = (definitions: Definitions) => {
  const modalities = resolveModalities(definitions)
  const hash = createHash('sha256')
    .update(JSON.stringify({ modalities, areas: definitions.areas, absences: definitions.absences }))
    .digest('hex')
  const keys = (name: string, type: string, record: object) => [
    `export const ${name} = ${literal(Object.keys(record))} as const`,
    `export type ${type} = (typeof ${name})[number]`
  ]
  const objects = Object.fromEntries(
    Object.entries(definitions.customObjects).map(([key, object]) => [key, object.fields.map(field => field.key)])
  )
  // the app knows nothing of what only an earlier version wrote
  const ticketFields = Object.fromEntries(
    Object.entries(definitions.ticketFields).filter(([, field]) => !field.retired)
  )
  return `${[
    '// Written by `npm run catalog` from modalities/, fields/, macros/ and groups/. Not in git.',
    `import type { Modality } from '../../domain/modality/modality'`,
    `import type { Absence } from '../../domain/scheduling/absences'`,
    '',
    ...keys('ticketFieldKeys', 'TicketFieldKey', ticketFields),
    ...keys('userFieldKeys', 'UserFieldKey', definitions.userFields),
    ...keys('organizationFieldKeys', 'OrganizationFieldKey', definitions.organizationFields),
    ...keys('macroKeys', 'MacroKey', definitions.macros),
    ...keys('groupKeys', 'GroupKey', definitions.groups),
    ...keys('teamKeys', 'TeamKey', definitions.areas.teams),
    '',
    `export const ticketFieldOptions = ${literal(optionTags(ticketFields))} as const`,
    `export const userFieldOptions = ${literal(optionTags(definitions.userFields))} as const`,
    `export const objectFields = ${literal(objects)} as const`,
    'export type ObjectKey = keyof typeof objectFields',
    `/** The [words] in a macro's text that the app fills in. */`,
    `export const macroTokens: Record<MacroKey, readonly string[]> = ${literal(macroTokens(definitions))}`,
    '',
    'export interface Team {\n  name: string\n  group: GroupKey\n  seniorityTag: string\n  leader?: string\n  deputy?: string\n  contact?: { name: string; phone: string }\n}',
    'export const areas: { teams: Record<TeamKey, Team>; modules: Record<string, TeamKey>; names: Record<string, string>; seniority?: Record<string, string> } =',
    `  ${literal({ ...definitions.areas, names: moduleNames(definitions) })}`,
    `export const absences: Absence[] = ${literal(definitions.absences)}`,
    `export const modalities: Modality[] = ${literal(modalities)}`,
    '/** SHA-256 of the modalities, areas and absences above. */',
    `export const modalityHash = ${literal(hash)}`
  ].join('\n')}\n`
}
