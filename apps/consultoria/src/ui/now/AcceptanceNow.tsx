import { useState } from 'react'
import { CandidateChoice, doubtsIn } from '../components/fields/CandidateChoice'
import { CommandButton, CommandLink } from '../components/buttons/CommandButton'
import { Quote, Small } from '../components/layout'
import { OpenButton, OpenLink } from '../components/buttons/OpenButton'
import { capital } from '../format/format'
import { useSidebar } from '../sidebarContext'
import { CopyOf } from '../panels/payer/CopyLinks'
import { Waiting, WaysOut } from '../panels/terms/WaysOut'
import type { NextOf } from './nextOf'
import { Step } from './Step'

export function AcceptanceNow({
  next
}: {
  next: NextOf<'wait_acceptance' | 'record_acceptance' | 'acceptor_not_allowed'>
}) {
  switch (next.kind) {
    case 'wait_acceptance':
      return <Awaited next={next} />
    case 'record_acceptance':
      return <Offered next={next} />
    case 'acceptor_not_allowed':
      return <NotAllowed next={next} />
  }
}

/** Nobody said yes: what came instead can be looked at, and what was said on the phone recorded. */
function Awaited({ next }: { next: NextOf<'wait_acceptance'> }) {
  const { snapshot, t, format } = useSidebar()
  const [answer] = snapshot.candidates
  const named = snapshot.candidates.find(one => one.commentId === answer?.payerNamedIn)
  const asksPayer = named && snapshot.offers.payer && snapshot.consultation.payer.kind === 'client'
  const said = asksPayer ? 'otherPayer' : answer?.isNo ? 'refused' : 'answered'
  return (
    <Step
      label={t('now.label')}
      title={t('now.wait_acceptance.title', { from: next.from })}
      text={
        answer
          ? t(`now.wait_acceptance.${said}`, { by: answer.authorName })
          : t('now.wait_acceptance.text', { sentAt: format.moment(next.sentAt) })
      }
      action={
        asksPayer ? (
          <OpenButton isPrimary isStretched panel={{ kind: 'payer' }}>
            {t('now.wait_acceptance.payer')}
          </OpenButton>
        ) : said === 'refused' ? (
          <OpenButton isPrimary isStretched panel={{ kind: 'refusal' }}>
            {t('more.refusal')}
          </OpenButton>
        ) : (
          answer && <SeeAnswer />
        )
      }
      more={
        <>
          {(asksPayer || said === 'refused') && (
            <OpenLink panel={{ kind: 'acceptance', how: 'comment' }}>{t('now.wait_acceptance.choose')}</OpenLink>
          )}
          {snapshot.isRequesterBlocked && <CopyOf people={snapshot.acceptors} />}
          <WaysOut answered={said === 'refused' ? [] : (answer?.doubts ?? null)} />
          <ByPhone />
        </>
      }
    >
      {answer && <Quote>{(asksPayer ? named : answer).text}</Quote>}
      <Waiting />
      {snapshot.isRequesterBlocked && (
        <Small>
          {t('now.wait_acceptance.blocked', { from: next.from })} <WhoMay />
        </Small>
      )}
    </Step>
  )
}

function SeeAnswer() {
  const { t } = useSidebar()
  return (
    <OpenButton isStretched panel={{ kind: 'acceptance', how: 'comment' }}>
      {t('now.wait_acceptance.choose')}
    </OpenButton>
  )
}

/** One press for the suggested comment; another one is a choice and a press. */
function Offered({ next }: { next: NextOf<'record_acceptance'> }) {
  const { snapshot, actions, t } = useSidebar()
  const [picked, pick] = useState<number | null>(null)
  const chosen = picked ?? next.comment
  const candidate = snapshot.candidates.find(one => one.commentId === chosen)
  return (
    <Step
      label={t('now.label')}
      title={t('now.record_acceptance.title', { by: next.by })}
      action={
        candidate && !candidate.eligible ? (
          <Doubtful comment={chosen} />
        ) : (
          <CommandButton
            isPrimary
            isStretched
            command="record_acceptance"
            does={press => actions.recordAcceptance({ kind: 'comment', commentId: chosen, confirmation: null }, press)}
          >
            {t('now.acceptance')}
          </CommandButton>
        )
      }
      more={<ByPhone />}
    >
      <CandidateChoice
        label={t('fields.acceptanceComment')}
        candidates={snapshot.candidates}
        value={chosen}
        onChange={pick}
      />
    </Step>
  )
}

/** Both ways out of a missing permission, and the leader's own. */
function NotAllowed({ next }: { next: NextOf<'acceptor_not_allowed'> }) {
  const { snapshot, actions, t } = useSidebar()
  const answer = snapshot.candidates.find(one => one.commentId === next.comment)
  const isFlagMissing = next.doubts.includes('no_flag')
  return (
    <Step
      label={t('now.label')}
      title={t('now.acceptor_not_allowed.title', { by: next.by })}
      text={`${capital(doubtsIn(t, next.doubts))}.`}
      action={snapshot.may.confirm && <Doubtful comment={next.comment} />}
      more={
        <>
          {!snapshot.may.confirm && (
            <OpenLink panel={{ kind: 'acceptance', how: 'comment' }}>{t('now.acceptor_not_allowed.see')}</OpenLink>
          )}
          {next.doubts.some(doubt => doubt === 'other_organization' || doubt === 'terms_expired') && (
            <CommandLink command="send_terms" does={actions.sendTerms}>
              {t('now.sendTerms')}
            </CommandLink>
          )}
          {isFlagMissing && <CopyOf people={snapshot.acceptors} />}
          <ByPhone />
          <CommandLink command="load" does={() => actions.load()}>
            {t('common.check')}
          </CommandLink>
        </>
      }
    >
      {answer && <Quote>{answer.text}</Quote>}
      {isFlagMissing && (
        <Small>
          {t('now.acceptor_not_allowed.text')} <WhoMay />
        </Small>
      )}
    </Step>
  )
}

function Doubtful({ comment }: { comment: number }) {
  const { snapshot, t } = useSidebar()
  return snapshot.may.confirm ? (
    <OpenButton isPrimary isStretched panel={{ kind: 'acceptance', how: 'comment', comment }}>
      {t('now.acceptor_not_allowed.confirm')}
    </OpenButton>
  ) : (
    <Small>{t('acceptance.leaderOnly')}</Small>
  )
}

function WhoMay() {
  const { snapshot, t } = useSidebar()
  const names = snapshot.acceptors.map(({ name }) => name).join(', ')
  return names === '' ? t('now.noAcceptors') : t('now.acceptors', { names })
}

function ByPhone() {
  const { t } = useSidebar()
  return <OpenLink panel={{ kind: 'acceptance', how: 'oral' }}>{t('now.acceptanceByPhone')}</OpenLink>
}
