import { diffArrays } from 'diff'
import { type Json, record, text } from '../../../zendesk/wire'
import { same } from '../differences'

/** What became of one element of a list, with its place before and afterwards. */
export type ElementChange =
  | { kind: 'added'; value: Json; at: number; name: string }
  | { kind: 'removed'; value: Json; at: number; name: string }
  | { kind: 'moved'; from: number; at: number; name: string }
  | { kind: 'changed'; from: Json; to: Json; at: number; name: string }

interface Element {
  value: Json
  at: number
  /** What it is called in its list; empty where it has no name of its own. */
  name: string
}

/** Options by their tag, texts by their language, targets by metric and priority, holidays by date; a column is its own name. */
const nameOf = (value: Json): string => {
  if (typeof value === 'string') return /\s/.test(value) ? '' : value
  const one = record(value)
  if (one.metric !== undefined) return `${text(one.metric)} ${text(one.priority)}`
  if (one.locale !== undefined) return text(one.locale)
  if (one.start_date !== undefined) return `${text(one.start_date)} ${text(one.name)}`
  return one.field === undefined && one.value !== undefined ? text(one.value) : ''
}

/** Of conditions and actions on one field, one may have become the other. */
const kindOf = (value: Json) => text(record(value).field)

const elements = (list: readonly Json[]): Element[] => list.map((value, at) => ({ value, at, name: nameOf(value) }))

const named = (list: readonly Element[]) =>
  list.every(one => one.name !== '') && new Set(list.map(one => one.name)).size === list.length

/** Element by element, in the order of the new list; what is gone comes first. */
export const listChanges = (from: readonly Json[], to: readonly Json[]): ElementChange[] => {
  const [before, after] = [elements(from), elements(to)]
  const byName = named(before) && named(after)
  const alike = byName
    ? (a: Element, b: Element) => a.name === b.name
    : (a: Element, b: Element) => same(a.value, b.value)
  const gone: Element[] = []
  const come: Element[] = []
  const stayed: [Element, Element][] = []
  let [left, right] = [0, 0]
  for (const { count, added, removed } of diffArrays(before, after, { comparator: alike })) {
    if (added) come.push(...after.slice(right, (right += count)))
    else if (removed) gone.push(...before.slice(left, (left += count)))
    else {
      const [a, b] = [before.slice(left, (left += count)), after.slice(right, (right += count))]
      stayed.push(...a.map((one, at): [Element, Element] => [one, b[at] ?? one]))
    }
  }
  const taken = new Set<Element>()
  const partner = (fits: (other: Element) => boolean) => {
    const found = gone.find(other => !taken.has(other) && fits(other))
    if (found) taken.add(found)
    return found
  }
  const moved = come.flatMap((one): ElementChange[] => {
    const other = partner(candidate => alike(candidate, one))
    if (!other) return []
    taken.add(one)
    const place: ElementChange = { kind: 'moved', from: other.at, at: one.at, name: labelOf(one) }
    return [place, ...changed(other, one)]
  })
  const rewritten = come.flatMap((one): ElementChange[] => {
    if (byName || taken.has(one)) return []
    const other = partner(candidate => kindOf(candidate.value) === kindOf(one.value))
    if (!other) return []
    taken.add(one)
    return changed(other, one)
  })
  const rest = (kind: 'added' | 'removed', list: readonly Element[]) =>
    list.flatMap((one): ElementChange[] => (taken.has(one) ? [] : [{ kind, value: one.value, at: one.at, name: labelOf(one) }])) // prettier-ignore
  return [
    ...rest('removed', gone),
    ...[...stayed.flatMap(([a, b]) => changed(a, b)), ...moved, ...rewritten, ...rest('added', come)].toSorted(
      (a, b) => a.at - b.at
    )
  ]
}

const changed = (from: Element, to: Element): ElementChange[] =>
  same(from.value, to.value) ? [] : [{ kind: 'changed', from: from.value, to: to.value, at: to.at, name: labelOf(to) }]

const labelOf = ({ name, at, value }: Element) => name || [String(at), kindOf(value)].filter(Boolean).join(' ')
