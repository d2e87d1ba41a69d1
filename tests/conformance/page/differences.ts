import { behaviours } from '../../../apps/help-desk/src/coverage/behaviours'
import { areaNames, areaOf, rowsOf } from '../areas'
import { knownDifferences } from '../judged'
import type { Measured } from '../measured'

const undocumented =
  /\bsilent\b|undocumented|not in the reference|no limit is documented|not readable|could not be read/i

/** Endpoints by what is noted of them; a note that several share is told once. */
function noted(wanted: (note: string) => boolean): string[] {
  const endpoints = new Map<string, string[]>()
  for (const { method, path, note } of areaNames.flatMap(rowsOf))
    if (note !== undefined && wanted(note))
      endpoints.set(note, [...(endpoints.get(note) ?? []), `\`${method} ${path}\``])
  return [...endpoints].map(([note, rows]) => {
    const others = rows.length > 3 ? ` and ${rows.length - 1} more` : ''
    return `- ${others ? rows[0] : rows.join(', ')}${others}: ${note}`
  })
}

/** Names of fields that end alike, and how many endpoints have each. */
function byName(places: readonly string[], most = 15): string {
  const counts = new Map<string, number>()
  for (const place of places) {
    const name = place.split('.').at(-1) ?? place
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const sorted = [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  const named = sorted.slice(0, most).map(([name, many]) => `\`${name}\` (${many})`)
  return named.join(', ') + (sorted.length > named.length ? ` and ${sorted.length - named.length} more names` : '')
}

/** The resource of an operation, the first word behind the version. */
const resourceOf = (operation: string) => /\/api\/(?:v2\/)?([^/]+)/.exec(operation)?.[1] ?? operation

/** What is left that a client could meet, the gravest first. */
export function differences({ areas, judgement, absent }: Measured): string[] {
  const fields = (of: 'missing' | 'added') =>
    areas.flatMap(({ area, fields }) => {
      const places = fields.flatMap(compared => compared[of])
      return places.length === 0 ? [] : [`- ${area}: ${byName(places)}`]
    })
  return [
    '### 1. Answers that the file forbids',
    '',
    ...(judgement.violations.length === 0 ? ['None.'] : judgement.violations.map(text => `- ${text}`)),
    '',
    '### 2. Answers that the file describes otherwise, where live accounts differ from it as well',
    '',
    ...knownDifferences.map(({ differs }, at) => `- ${differs} Met ${judgement.met[at] ?? 0} ×.`),
    '',
    '### 3. What recorded replies say otherwise than the reference',
    '',
    'The account answers as documented, or as recorded after `PUT /__control/wire {"profile":"recorded"}`. Where no other answer stands',
    'beside it, the reference is silent and the recorded one is given on both.',
    '',
    ...behaviours
      .filter(({ recorded }) => recorded)
      .map(({ behaviour, documented }) => `- Recorded: ${behaviour}.${documented ? ` Documented: ${documented}.` : ''}`),
    '',
    '### 4. What is noted of endpoints: simpler here, done in part, or read between the lines',
    '',
    ...noted(note => !undocumented.test(note)),
    '',
    '### 5. What no documentation settles, and what was chosen',
    '',
    ...noted(note => undocumented.test(note)),
    '',
    '### 6. Fields that the file describes and no answer of the walk holds',
    '',
    'The file requires none of them. In brackets: in how many endpoints.',
    '',
    ...fields('missing'),
    '',
    '### 7. Fields that the file does not describe',
    '',
    'Clients pass over what they do not know. In brackets: in how many endpoints.',
    '',
    ...fields('added'),
    '',
    '### 8. Operations of the file that answer 501 here',
    '',
    'By resource; in brackets: how many.',
    '',
    ...areaNames.flatMap(area => {
      const own = absent.filter(operation => areaOf(operation) === area)
      return own.length === 0 ? [] : [`- ${area}: ${byName(own.map(resourceOf), own.length)}`]
    }),
    ''
  ]
} // prettier-ignore
