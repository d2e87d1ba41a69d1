import { lowered } from '../../../../apps/consultoria/src/domain/kernel/normalise'
import type { Definitions } from '../../../definitions/definitionFolders'
import { words } from '../../../terminal/language'
import type { Found } from '../../finding'

/** Everybody who is named as a leader, a deputy or absent, where they stand. */
const named = ({ areas, absences }: Definitions): { file: string; pointer: string; email: string }[] => [
  ...Object.entries(areas.teams).flatMap(([team, one]) =>
    (['leader', 'deputy'] as const).flatMap(role => {
      const email = one[role]
      return email === undefined ? [] : [{ file: 'modalities/areas.json', pointer: `/teams/${team}/${role}`, email }]
    })
  ),
  ...absences.map(({ who }, index) => ({ file: 'modalities/absences.json', pointer: `/${index}/who`, email: who }))
]

export const namedPeople = (definitions: Definitions): string[] => [
  ...new Set(named(definitions).map(({ email }) => lowered(email)))
]

/** Of an absence of somebody nobody knows nothing follows, and a deputy who is no agent never designates. */
export const unknownPeople = (definitions: Definitions, agents: ReadonlyMap<string, unknown>): Found[] =>
  named(definitions)
    .filter(({ email }) => !agents.has(lowered(email)))
    .map(({ file, pointer, email }) => ({ file, pointer, message: words().lint.unknownPerson(email) }))
