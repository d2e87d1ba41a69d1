import { keepsAnalyst } from './assignment'
import { isBefore, toSeconds, type Instant } from '../kernel/instant'
import type { Assignment } from './settings'

interface Colleague {
  id: number
  name: string
  tags: string[]
}

export type Suitable = 'current' | 'subject' | 'senior' | 'member'

interface Suggested<T> {
  person: T
  why: Suitable
  /** Their first free time that is long enough; null = none is known. */
  free: Instant | null
}

interface Suitability {
  /** User tags of who is senior: on the very subject, and in the team. */
  tags: { subject: string | null; team: string }
  assignment: Assignment | null
  currentId: number | null
  freeAt: (id: number) => Instant | null
  /** Until when something is to begin. */
  dueBy: Instant | null
}

/**
 * Analysts of the team, the most suitable first: whoever attends already where the modality keeps the analyst, then the seniors
 * on the subject, those of the team, the others; within each by their first free time, then by name. Offered first is the most
 * suitable who is free before the deadline: a senior who is away until next week helps nobody today.
 */
export const suggestAnalysts = <T extends Colleague>(
  members: readonly T[],
  { tags, assignment, currentId, freeAt, dueBy }: Suitability
): Suggested<T>[] => {
  const rank: Record<Suitable, number> = { current: 0, subject: 1, senior: 2, member: 3 }
  const why = (person: T): Suitable => {
    if (assignment !== null && keepsAnalyst(assignment) && person.id === currentId) return 'current'
    if (tags.subject !== null && person.tags.includes(tags.subject)) return 'subject'
    return person.tags.includes(tags.team) ? 'senior' : 'member'
  }
  const sorted = members
    .map(person => ({ person, why: why(person), free: freeAt(person.id) }))
    .toSorted((a, b) => rank[a.why] - rank[b.why] || byFree(a.free, b.free) || compareNames(a.person, b.person))
  const first = sorted.find(({ free }) => free !== null && (dueBy === null || !isBefore(dueBy, free)))
  return first ? [first, ...sorted.filter(one => one !== first)] : sorted
}

const byFree = (a: Instant | null, b: Instant | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : toSeconds(a) - toSeconds(b)

const compareNames = (a: Colleague, b: Colleague): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id)

/** Leaders of a team are the leaders who are members of its group. */
export const leadersOf = <T extends { id: number }>(
  leaders: readonly T[],
  teamMembers: readonly { id: number }[]
): T[] => leaders.filter(({ id }) => teamMembers.some(member => member.id === id))
