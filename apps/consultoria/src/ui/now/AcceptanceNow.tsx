import { useState } from 'react'
import { CandidateChoice, doubtsIn } from '../components/CandidateChoice'
import { DeedButton } from '../components/DeedButton'
import { Quote } from '../components/layout'
import { OpenButton, OpenLink } from '../components/OpenButton'
import { useSidebar } from '../sidebarContext'
import type { NextOf } from './nextOf'
import { Step } from './Step'

export function AcceptanceNow({
  next
}: {
  next: NextOf<'wait_acceptance' | 'record_acceptance' | 'acceptor_not_allowed'>
}) {
  const { snapshot, t, format } = useSidebar()
  if (next.kind === 'record_acceptance') return <Offered next={next} />
  const answer = next.kind === 'acceptor_not_allowed' && snapshot.candidates.find(one => one.commentId === next.comment)
  return (
    <Step
      label={t('now.label')}
      {...(next.kind === 'wait_acceptance'
        ? {
            title: t('now.wait_acceptance.title', { from: next.from }),
            text: t('now.wait_acceptance.text', { sentAt: format.moment(next.sentAt) })
          }
        : {
            title: t('now.acceptor_not_allowed.title', { by: next.by }),
            text: `${capital(doubtsIn(t, next.doubts))}. ${t('now.acceptor_not_allowed.text')}`
          })}
      action={
        <OpenButton isPrimary isStretched panel={{ kind: 'acceptance' }}>
          {t('now.acceptance')}
        </OpenButton>
      }
    >
      {answer && <Quote>{answer.text}</Quote>}
    </Step>
  )
}

/** One press for the suggested comment; another one is a choice and a press. */
function Offered({ next }: { next: NextOf<'record_acceptance'> }) {
  const { snapshot, actions, t } = useSidebar()
  const [chosen, choose] = useState(next.comment)
  const candidate = snapshot.candidates.find(one => one.commentId === chosen)
  const label = t('now.acceptance')
  return (
    <Step
      label={t('now.label')}
      title={t('now.record_acceptance.title', { by: next.by })}
      action={
        candidate && !candidate.eligible ? (
          <OpenButton isPrimary isStretched panel={{ kind: 'acceptance' }}>
            {label}
          </OpenButton>
        ) : (
          <DeedButton
            isPrimary
            isStretched
            deed="acceptance"
            does={() => actions.recordAcceptance({ kind: 'comment', commentId: chosen, confirmation: null })}
          >
            {label}
          </DeedButton>
        )
      }
      more={<OpenLink panel={{ kind: 'acceptance' }}>{t('acceptance.oral')}</OpenLink>}
    >
      <CandidateChoice
        label={t('fields.acceptanceComment')}
        candidates={snapshot.candidates}
        value={chosen}
        onChange={choose}
      />
    </Step>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
