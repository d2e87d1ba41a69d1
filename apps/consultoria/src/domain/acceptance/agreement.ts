import { acceptorDoubts, approverDoubts, type Asking, type KnownPerson, type Members } from '../people/eligibility'
import { isBefore, toSeconds, type Instant } from '../kernel/instant'
import type { Stamped } from '../ledger/fact'
import type { TermsStaged } from '../terms/data'
import { holdsText } from '../terms/text'
import type { WrittenComment } from '../ledger/ticketPast'
import type { AcceptanceSettings } from './settings'
import type { AcceptanceDoubt } from '../people/eligibility'
import { plain } from '../kernel/plainText'

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
  /** A word of acceptance stands in it: only a suggestion. */
  suggested: boolean
  /** No doubt at all: any agent may record it. Else a leader confirms with a reason. */
  eligible: boolean
  doubts: AcceptanceDoubt[]
}

/** The ticket's past as far as the rules read it. */
interface AgreementHistory {
  comments: WrittenComment[]
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
  if (!comment) return { kind: 'problem', why: 'unsent', auditId }
  if (!comment.public) return { kind: 'problem', why: 'internal', auditId }
  return holdsText(comment.text, staged.data.termsText)
    ? { kind: 'sent', comment }
    : { kind: 'problem', why: 'edited', auditId }
}

interface Asked {
  history: AgreementHistory
  /** Only what was written after it can answer it. */
  after: { commentId: number; at: Instant }
  modality: AcceptanceSettings
  organizationId: number
  members: Members
}

/** Comments that may accept the terms, newest first. Those of agents are no candidates; private ones are, with the doubt. */
export const acceptanceCandidates = (asked: Omit<Asked, 'organizationId'> & Asking): AcceptanceCandidate[] =>
  candidates(asked, person => acceptorDoubts(person, asked.modality, asked, asked.members))

/** Comments that may be the Unit's approval; `organizationId` is the Unit. */
export const approvalCandidates = (asked: Asked): AcceptanceCandidate[] =>
  candidates(asked, person => approverDoubts(person, asked.organizationId, asked.members))

const candidates = (
  { history, after, modality }: Pick<Asked, 'history' | 'after' | 'modality'>,
  doubtsAbout: (person: KnownPerson | null) => AcceptanceDoubt[]
): AcceptanceCandidate[] =>
  history.comments
    .filter(({ id, at }) => isBefore(after.at, at) || (at === after.at && id > after.commentId))
    .flatMap(comment => {
      const person = history.people[comment.authorId] ?? null
      if (person && person.role !== 'end-user') return []
      const doubts = [...commentDoubts(comment), ...doubtsAbout(person)]
      return [
        {
          commentId: comment.id,
          auditId: comment.auditId,
          authorId: comment.authorId,
          authorName: person?.name ?? '',
          at: comment.at,
          text: comment.text,
          public: comment.public,
          channel: comment.channel,
          suggested: suggestsAcceptance(comment.text, modality.acceptanceWords, ownTexts(history, comment)),
          eligible: doubts.length === 0,
          doubts
        }
      ]
    })
    .toSorted((a, b) => toSeconds(b.at) - toSeconds(a.at) || b.commentId - a.commentId)

const commentDoubts = (comment: WrittenComment): AcceptanceDoubt[] => [
  ...(comment.auditAuthorId === comment.authorId ? [] : (['author_differs'] as const)),
  ...(comment.public ? [] : (['private'] as const)),
  ...(comment.flags.every(flag => flag === writtenForAnother) ? [] : (['mail_flags'] as const))
]

/** Zendesk's flag of a comment in another's name: who caused the audit says as much. */
const writtenForAnother = 11

/** What we had written before: quoted back in an answer it is nobody's yes. */
const ownTexts = ({ comments, people }: AgreementHistory, { id, at }: WrittenComment): string[] =>
  comments
    .filter(comment => comment.id !== id && !isBefore(at, comment.at))
    .filter(({ authorId }) => (people[authorId]?.role ?? 'end-user') !== 'end-user')
    .map(({ text }) => text)

const NEGATIONS = /\b(?:nao|nunca|jamais|nem|not|don't|dont|never|no|tampouco|tampoco)(?: [^\s,.;:!?]+){0,2} $/

/**
 * A word of acceptance stands in what was written now, not in a quoted mail nor in a sentence of ours that came back without
 * any mark, and is not denied ("não aceito"). It only suggests the comment; a person records it.
 */
export const suggestsAcceptance = (
  text: string,
  words: readonly string[],
  ownTexts: readonly string[] = []
): boolean => {
  const whole = plain(
    text
      .split('\n')
      .filter(line => !line.trimStart().startsWith('>'))
      .join(' ')
  )
  const written = ownTexts
    .flatMap(sentencesOf)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, sentence) => rest.replaceAll(sentence, ' '), whole)
  return words.some(word =>
    [...written.matchAll(new RegExp(`(?<![\\p{L}\\d])${escaped(plain(word))}(?![\\p{L}\\d])`, 'gu'))].some(
      found => !NEGATIONS.test(written.slice(Math.max(0, found.index - 40), found.index))
    )
  )
}

/** Sentences that nobody would write by himself; a bare "aceito" is anybody's. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/\n|(?<=[.!?])\s/)
    .map(plain)
    .filter(sentence => sentence.split(' ').length > 3)

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
