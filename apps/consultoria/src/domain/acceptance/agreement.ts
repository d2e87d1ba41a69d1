import { acceptorDoubts, approverDoubts, type Asking, type KnownPerson, type Members } from '../people/eligibility'
import type { Locale } from '../kernel/locale'
import { isBefore, toSeconds, type Instant } from '../kernel/instant'
import type { Stamped } from '../ledger/fact'
import type { TermsStaged } from '../terms/data'
import { areExpiredAt } from '../terms/slice'
import { holdsText } from '../terms/text'
import { organizationAt, type TicketPast, type WrittenComment } from '../ledger/ticketPast'
import type { AcceptanceSettings } from './settings'
import type { AcceptanceDoubt } from '../people/eligibility'
import type { AnswerReading, Question, ReadAnswer } from './answer/answer'

/** A comment that may be the acceptance (or the Unit's approval), with what speaks against it. */
export interface AcceptanceCandidate {
  commentId: number
  auditId: number
  authorId: number
  authorName: string
  at: Instant
  text: string
  public: boolean
  channel: string
  /** The event of the conversation log, where it is a message. */
  event?: string
  /** It reads as a short plain yes: only a suggestion. */
  suggested: boolean
  /** The comment in which its author says that somebody else is to pay: this one or an earlier one; null = none. */
  payerNamedIn: number | null
  /** A plain no, without a condition. */
  isNo: boolean
  /** A yes up to so many hours. */
  namesLimit: boolean
  /** No doubt at all: any agent may record it. Else a leader confirms with a reason. */
  eligible: boolean
  doubts: AcceptanceDoubt[]
}

/** The ticket's past as far as the rules read it. */
interface AgreementHistory {
  comments: WrittenComment[]
  organizations?: TicketPast['organizations']
  isConversation?: boolean
  operations: { op: string; auditId: number; comment: number | null }[]
  people: Record<number, KnownPerson>
}

type TermsSearch =
  | { kind: 'waiting' }
  | { kind: 'sent'; comment: WrittenComment }
  | { kind: 'problem'; why: 'internal' | 'edited' | 'unsent'; auditId: number }

/**
 * What became of staged terms: the audit that carries their operation id holds the comment. The terms must stand in it
 * whole; a greeting or the signature around them does no harm. Line breaks and spaces are not compared.
 */
export const findTermsSent = (history: AgreementHistory, staged: Stamped<TermsStaged>): TermsSearch => {
  const operation = history.operations.findLast(({ op }) => op === staged.op)
  if (!operation) return { kind: 'waiting' }
  const { auditId } = operation
  const comment =
    history.comments.find(({ id }) => id === operation.comment) ??
    history.comments.find(written => written.auditId === auditId)
  if (!comment && history.isConversation) return findMessage(history, staged)
  if (!comment) return { kind: 'problem', why: 'unsent', auditId }
  if (!comment.public) return { kind: 'problem', why: 'internal', auditId }
  return holdsText(comment.text, staged.data.termsText)
    ? { kind: 'sent', comment }
    : { kind: 'problem', why: 'edited', auditId }
}

/** On a conversation the terms leave as a message behind the update that names them: until it is there, it is waited for. */
const findMessage = ({ comments, people }: AgreementHistory, { at, data }: Stamped<TermsStaged>): TermsSearch => {
  const comment = comments.find(
    item =>
      item.public &&
      !isBefore(item.at, at) &&
      (people[item.authorId]?.role ?? 'end-user') !== 'end-user' &&
      holdsText(item.text, data.termsText)
  )
  return comment ? { kind: 'sent', comment } : { kind: 'waiting' }
}

interface Asked {
  history: AgreementHistory
  /** Only what was written after it can answer it. */
  after: { commentId: number; at: Instant; validUntil?: Instant | undefined }
  modality: AcceptanceSettings & { title: Record<Locale, string> }
  /** All that are offered here: an answer may speak of another one. */
  modalities: readonly { title: Record<Locale, string> }[]
  organizationId: number
  members: Members
  /** How answers are read. */
  read: ReadAnswer
  /** Somebody has said here who pays. */
  isPayerSettled?: boolean
}

/** Comments that may accept the terms, newest first. Those of agents are no candidates; private ones are, with the doubt. */
export const acceptanceCandidates = (asked: Omit<Asked, 'organizationId'> & Asking): AcceptanceCandidate[] => {
  const { history, after, modality, members } = asked
  const addressedTo = organizationAt({ organizations: history.organizations ?? [] }, after.at)
  return candidates('acceptance', asked, person => acceptorDoubts(person, modality, { ...asked, addressedTo }, members))
}

/** Comments that may be the Unit's approval; `organizationId` is the Unit. */
export const approvalCandidates = (asked: Asked): AcceptanceCandidate[] =>
  candidates('approval', asked, person => approverDoubts(person, asked.organizationId, asked.members))

const candidates = (
  question: Question,
  { history, after, modality, modalities, read, isPayerSettled = false }: Omit<Asked, 'organizationId' | 'members'>,
  doubtsAbout: (person: KnownPerson | null) => AcceptanceDoubt[]
): AcceptanceCandidate[] => {
  const people = Object.values(history.people).map(({ name }) => name)
  const titles = Object.values(modality.title)
  const otherTitles = modalities.flatMap(({ title }) => Object.values(title)).filter(title => !titles.includes(title))
  const yes = modality.acceptanceWords
  const answers = history.comments
    .filter(({ id, at }) => isBefore(after.at, at) || (at === after.at && id > after.commentId))
    .map(comment => ({ comment, person: history.people[comment.authorId] ?? null }))
    .filter(({ person }) => person === null || person.role === 'end-user')
    .toSorted((a, b) => toSeconds(b.comment.at) - toSeconds(a.comment.at) || b.comment.id - a.comment.id)
    .map(({ comment, person }) => {
      const author = person?.name ?? ''
      const ownTexts = ownTextsBefore(history, comment)
      const reading = read({ text: comment.text, question, yes, author, people, ownTexts, titles, otherTitles })
      return { comment, person, author, reading }
    })
  /** Who said that somebody else pays, as long as nobody has settled who does: a plain yes behind it forgets nothing. */
  const named = new Map(
    answers.flatMap(({ comment, reading }) =>
      reading.namesPayer && !isPayerSettled ? [[comment.authorId, comment.id] as const] : []
    )
  )
  /** Who wrote later that somebody else pays: their earlier yes is not offered. */
  const otherwise = new Set<number>()
  /** Who refused later: their earlier yes stands no longer. */
  const refusedLater = new Set<number>()
  return answers.map(({ comment, person, author, reading }) => {
    const { id, auditId, authorId, at, text, channel } = comment
    const isTakenBack = refusedLater.has(authorId)
    const suggested = reading.isYes && !isTakenBack && !otherwise.has(authorId) && !named.has(authorId)
    if (reading.namesPayer) otherwise.add(authorId)
    if (reading.isRefusal) refusedLater.add(authorId)
    const late = areExpiredAt(after, at) ? (['terms_expired'] as const) : []
    const said = [...wordDoubts(reading), ...(isTakenBack ? (['taken_back'] as const) : [])]
    const doubts = [...commentDoubts(comment), ...said, ...late, ...doubtsAbout(person)]
    const { namesLimit, isNo } = reading
    const payerNamedIn = reading.namesPayer ? id : reading.isYes ? (named.get(authorId) ?? null) : null
    const evidence = {
      commentId: id,
      auditId,
      authorId,
      authorName: author,
      at,
      text,
      public: comment.public,
      channel,
      ...(comment.event === undefined ? {} : { event: comment.event })
    }
    return { ...evidence, suggested, payerNamedIn, isNo, namesLimit, eligible: doubts.length === 0, doubts }
  })
}

/** What in its words speaks against it: any agent may take a yes that is not plain, but not what is none. */
const wordDoubts = ({ isYes, isRefusal, agrees, namesOtherTerms }: AnswerReading): AcceptanceDoubt[] => [
  ...(isRefusal ? (['says_no'] as const) : []),
  ...(isYes || isRefusal || agrees ? [] : (['says_no_yes'] as const)),
  ...(namesOtherTerms ? (['other_terms'] as const) : [])
]

const commentDoubts = (comment: WrittenComment): AcceptanceDoubt[] => [
  ...(comment.auditAuthorId === comment.authorId ? [] : (['author_differs'] as const)),
  ...(comment.public ? [] : (['private'] as const)),
  ...(comment.flags.every(flag => flag === writtenForAnother) ? [] : (['mail_flags'] as const))
]

/** Zendesk's flag of a comment in another's name: who caused the audit says as much. */
const writtenForAnother = 11

/** What we had written before: quoted back in an answer it is nobody's yes. */
const ownTextsBefore = ({ comments, people }: AgreementHistory, { id, at }: WrittenComment): string[] =>
  comments
    .filter(comment => comment.id !== id && !isBefore(at, comment.at))
    .filter(({ authorId }) => (people[authorId]?.role ?? 'end-user') !== 'end-user')
    .map(({ text }) => text)
