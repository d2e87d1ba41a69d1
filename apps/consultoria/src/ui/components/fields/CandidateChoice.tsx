import type { AcceptanceDoubt } from '../../../domain/people/eligibility'
import type { AcceptanceCandidate } from '../../../domain/acceptance/agreement'
import { useSidebar } from '../../sidebarContext'
import { SelectField } from './fields'
import { Quote, Small } from '../layout'

/** Which comment it is, with its evidence: who, where, when, the words themselves, and what speaks against it. */
export function CandidateChoice({
  label,
  candidates,
  value,
  onChange,
  approving = false
}: {
  label: string
  /** The Unit's approval, not the client's acceptance. */
  approving?: boolean
  candidates: AcceptanceCandidate[]
  value: number
  onChange(commentId: number): void
}) {
  const { t, format } = useSidebar()
  const chosen = candidates.find(one => one.commentId === value)
  return (
    <>
      <SelectField
        label={label}
        value={String(value)}
        onChange={text => onChange(Number(text))}
        choices={candidates.map(one => ({
          value: String(one.commentId),
          label: [
            one.suggested && t('acceptance.suggested'),
            // of whose answer it is the beginning tells two of one person apart, and all of it stands below
            one.authorName,
            format.moment(one.at),
            `“${excerptOf(one.text)}”`
          ]
            .filter(Boolean)
            .join(' · ')
        }))}
      />
      {chosen && (
        <Quote>
          <span>{chosen.text}</span>{' '}
          <cite>
            {t('acceptance.evidence', {
              channel: t.foreign('channel', chosen.channel) ?? chosen.channel,
              visibility: t(chosen.public ? 'acceptance.public' : 'acceptance.privately')
            })}
          </cite>
        </Quote>
      )}
      {chosen && chosen.doubts.length > 0 && <Small>{doubtsIn(t, chosen.doubts, approving)}</Small>}
    </>
  )
}

const EXCERPT = 32

const excerptOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).trimEnd()}…` : line
}

export const doubtsIn = (
  t: ReturnType<typeof useSidebar>['t'],
  doubts: readonly AcceptanceDoubt[],
  approving = false
): string =>
  doubts
    .map(doubt => (approving ? t.foreign('approval.doubt', doubt) : null) ?? t.code('acceptance.doubt', doubt))
    .join(' · ')
