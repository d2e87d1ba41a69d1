/** What may speak against an answer; the codes are stored. */
export const ACCEPTANCE_DOUBTS = [
  'author_differs',
  'not_end_user',
  'not_member',
  'no_flag',
  'private',
  'mail_flags',
  'not_responsible',
  /** The ticket is of no organization. */
  'no_organization',
  /** The ticket was of another organization when the terms were sent. */
  'other_organization',
  /** Suspended or deleted. */
  'inactive',
  /** It takes an agreement back, refuses it or sets a condition. */
  'says_no',
  /** Nothing in it agrees to anything. */
  'says_no_yes',
  /** The same person refused, or set a condition, later. */
  'taken_back',
  /** It speaks of another amount than our texts, or of another consultancy. */
  'other_terms',
  /** It came when the terms were no longer valid. */
  'terms_expired'
] as const
export type AcceptanceDoubt = (typeof ACCEPTANCE_DOUBTS)[number]

/** Who of the client may agree to charges, as the modality says. */
interface Acceptor {
  acceptor: 'flagged_user' | 'anyone'
}

/** Somebody as the account knows them, no more than the rules need. */
export interface KnownPerson {
  id: number
  name: string
  role: 'end-user' | 'agent' | 'admin'
  organizationId: number | null
  /** Suspended or deleted. */
  inactive?: boolean
  fields: Partial<Record<typeof PERMISSION_FIELD | typeof RESPONSIBLE_FIELD, string | number | boolean | null>>
}

/** User field "Permite Consultoria" and its option SIM (T10). */
const PERMISSION_FIELD = 'permite_consultoria'
const PERMISSION_YES = 'consultoria_sim'
/** User field "Responsável pela Unidade" (T21). */
const RESPONSIBLE_FIELD = 'unit_responsible'

export const mayAcceptCharges = (person: KnownPerson): boolean => person.fields[PERMISSION_FIELD] === PERMISSION_YES

export const isResponsibleForUnit = (person: KnownPerson): boolean => person.fields[RESPONSIBLE_FIELD] === true

/** Everybody who belongs to the organization, beside those whose main organization it is; null = not asked. */
export type Members = ReadonlySet<number> | null

const belongsTo = (person: KnownPerson, organizationId: number | null, members: Members): boolean =>
  organizationId !== null && (person.organizationId === organizationId || (members?.has(person.id) ?? false))

/** Who asks, and for which organization. */
export interface Asking {
  organizationId: number | null
  requesterId: number | null
  /** The ticket's organization when the terms were sent; undefined = not known. */
  addressedTo?: number | null | undefined
}

/**
 * What speaks against somebody as acceptor, wherever they say it. Terms bind the organization they were addressed to: where the
 * ticket is of none, or of another by now, a leader says why the answer counts.
 */
export const acceptorDoubts = (
  person: KnownPerson | null,
  modality: Acceptor,
  { organizationId, requesterId, addressedTo }: Asking,
  members: Members
): AcceptanceDoubt[] => {
  if (person?.role !== 'end-user') return ['not_end_user']
  const doubts: AcceptanceDoubt[] = inactiveDoubts(person)
  if (organizationId === null) doubts.push('no_organization')
  if (addressedTo !== undefined && addressedTo !== organizationId) doubts.push('other_organization')
  const isConcerned = organizationId === null ? person.id === requesterId : belongsTo(person, organizationId, members)
  if (!isConcerned) doubts.push('not_member')
  if (modality.acceptor === 'flagged_user' && !mayAcceptCharges(person)) doubts.push('no_flag')
  return doubts
}

const inactiveDoubts = ({ inactive }: KnownPerson): AcceptanceDoubt[] => (inactive ? ['inactive'] : [])

/** The same for the Unit's approval: a responsible person of the Unit itself. */
export const approverDoubts = (person: KnownPerson | null, unitId: number, members: Members): AcceptanceDoubt[] => {
  if (person?.role !== 'end-user') return ['not_end_user']
  const doubts: AcceptanceDoubt[] = inactiveDoubts(person)
  if (!belongsTo(person, unitId, members)) doubts.push('not_member')
  if (!isResponsibleForUnit(person)) doubts.push('not_responsible')
  return doubts
}

const NOT_OF_UNIT: readonly AcceptanceDoubt[] = ['not_end_user', 'not_member', 'not_responsible', 'inactive']

/** T21: only the words of the Unit's responsible people can be its approval; what else speaks against them a leader weighs. */
export const isOfResponsible = ({ doubts }: { doubts: readonly AcceptanceDoubt[] }): boolean =>
  !doubts.some(doubt => NOT_OF_UNIT.includes(doubt))

/** Way out of a missing permission (T10): who of the organization's people could accept. */
export const otherAcceptors = <T extends KnownPerson>(
  people: readonly T[],
  modality: Acceptor,
  organizationId: number
): T[] =>
  people.filter(
    person => acceptorDoubts(person, modality, { organizationId, requesterId: null }, new Set([person.id])).length === 0
  )
