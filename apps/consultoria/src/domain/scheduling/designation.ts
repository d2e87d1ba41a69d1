import { keepsAnalyst } from './assignment'
import type { Assignment } from './settings'

interface Colleague {
  id: number
  name: string
  tags: string[]
}

interface Suggested<T> {
  person: T
  why: 'current' | 'senior' | 'member'
}

/**
 * Analysts of the team, the most suitable first: whoever attends already where the modality keeps the analyst, then the seniors on
 * the subject, then the others; by name within each.
 */
export const suggestAnalysts = <T extends Colleague>(
  members: readonly T[],
  seniorityTag: string,
  assignment: Assignment | null,
  currentId: number | null
): Suggested<T>[] => {
  const rank = { current: 0, senior: 1, member: 2 }
  const why = (person: T): Suggested<T>['why'] => {
    if (assignment !== null && keepsAnalyst(assignment) && person.id === currentId) return 'current'
    return person.tags.includes(seniorityTag) ? 'senior' : 'member'
  }
  return members
    .map(person => ({ person, why: why(person) }))
    .toSorted((a, b) => rank[a.why] - rank[b.why] || compareNames(a.person, b.person))
}

const compareNames = (a: Colleague, b: Colleague): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id)

/** Leaders of a team are the leaders who are members of its group. */
export const leadersOf = <T extends { id: number }>(
  leaders: readonly T[],
  teamMembers: readonly { id: number }[]
): T[] => leaders.filter(({ id }) => teamMembers.some(member => member.id === id))
