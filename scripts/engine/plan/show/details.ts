import { type Canonical, type Json, record, text } from '../../../zendesk/wire'
import { type Change, differences } from '../differences'
import { listChanges } from './listChanges'
import { type Piece, wordChanges } from './wordChanges'

/** One line of what differs between an object and its definition. */
export type Detail =
  | { kind: 'value'; path: string; from: Json; to: Json }
  | { kind: 'words'; path: string; pieces: Piece[] }
  | { kind: 'added'; path: string; value: string }
  | { kind: 'removed'; path: string; value: string }
  | { kind: 'moved'; path: string; from: number; to: number }

const isRecord = (value: Json): value is Canonical =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A shorter text is read at a glance, before and afterwards. */
const long = 40

/** A change down to the words, options and elements that are others. */
export const detailsOf = ({ path, from, to }: Change): Detail[] => {
  if (Array.isArray(from) && Array.isArray(to)) return ofList(path, from, to)
  if (isRecord(from) && isRecord(to))
    return differences({ ...missing(to, from), ...from }, { ...missing(from, to), ...to }).flatMap(change =>
      detailsOf({ ...change, path: `${path}.${change.path}` })
    )
  if (typeof from === 'string' && typeof to === 'string' && Math.max(from.length, to.length) > long) {
    const pieces = wordChanges(from, to)
    if (pieces) return [{ kind: 'words', path, pieces }]
  }
  return [{ kind: 'value', path, from, to }]
}

/** What only one side has is nothing on the other. */
const missing = (has: Canonical, not: Canonical): Canonical =>
  Object.fromEntries(Object.keys(has).flatMap(name => (name in not ? [] : [[name, null]])))

const ofList = (path: string, from: readonly Json[], to: readonly Json[]): Detail[] =>
  listChanges(from, to).flatMap((one): Detail[] => {
    const at = `${path}[${one.name}]`
    if (one.kind === 'changed') return detailsOf({ path: at, from: one.from, to: one.to })
    if (one.kind === 'moved') return [{ kind: 'moved', path: at, from: one.from + 1, to: one.at + 1 }]
    return [{ kind: one.kind, path: at, value: shownElement(one.value) }]
  })

/** A condition, action or option as one would say it. */
const shownElement = (value: Json): string => {
  if (typeof value === 'string') return value
  const { field, operator, value: asked, name, ...others } = record(value)
  const said = Array.isArray(asked) ? asked.map(text).join(' · ') : text(asked)
  if (Object.keys(others).length) return JSON.stringify(value)
  if (field !== undefined) return [text(field), operator === undefined ? '=' : text(operator), said].join(' ')
  return name === undefined ? JSON.stringify(value) : `"${text(name)}"`
}
