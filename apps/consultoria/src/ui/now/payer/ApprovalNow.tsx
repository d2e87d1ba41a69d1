import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { needsCeiling } from '../../../domain/payer/ceiling'
import { CommandButton } from '../../components/buttons/CommandButton'
import { TextField } from '../../components/fields/fields'
import { Quote } from '../../components/layout'
import { OpenButton, OpenLink } from '../../components/buttons/OpenButton'
import { toppedUp, typedCeiling } from '../../panels/payer/typedCeiling'
import { isOfResponsible } from '../../../domain/people/eligibility'
import { AskApproval, useApprovers } from '../../panels/payer/AskApproval'
import { useSidebar } from '../../sidebarContext'
import type { NextOf } from '../nextOf'
import { Step } from '../Step'
import { LeaveUncharged } from './LeaveUncharged'

export function ApprovalNow({ next }: { next: NextOf<'wait_approval' | 'record_approval'> }) {
  const { snapshot, t } = useSidebar()
  const { ceiling } = snapshot.consultation
  const approvers = useApprovers()
  if (next.kind === 'record_approval') return <Offered next={next} />
  const isAnswered = snapshot.candidates.some(one => snapshot.may.confirm || isOfResponsible(one))
  return (
    <Step
      label={t('now.label')}
      title={t('now.wait_approval.title')}
      text={t(ceiling ? 'now.wait_approval.ceiling' : 'now.wait_approval.text', {
        unit: next.unit
      })}
      action={
        isAnswered ? (
          <OpenButton isPrimary isStretched panel={{ kind: 'approval' }}>
            {t('now.approval')}
          </OpenButton>
        ) : (
          approvers && <AskApproval people={approvers} />
        )
      }
      more={
        <>
          {!isAnswered && <OpenLink panel={{ kind: 'approval' }}>{t('now.approval')}</OpenLink>}
          <OpenLink panel={{ kind: 'payer' }}>{t('payer.changeLabel')}</OpenLink>
          <LeaveUncharged />
        </>
      }
    />
  )
}

function Offered({ next }: { next: NextOf<'record_approval'> }) {
  const { snapshot, actions, t } = useSidebar()
  const [ceiling, setCeiling] = useState('')
  const [tried, setTried] = useState(false)
  const comment = snapshot.candidates.find(one => one.commentId === next.comment)
  const isCeilingNeeded = needsCeiling(next.payer, comment)
  const held = snapshot.consultation.ceiling
  const { minutes: typed, wrong } = typedCeiling(ceiling, isCeilingNeeded || held !== null)
  const ceilingMinutes = toppedUp(typed, held)
  return (
    <Step
      label={t('now.label')}
      title={t('now.record_approval.title', { by: next.by })}
      action={
        wrong === 'minutes' || comment?.eligible === false ? (
          <OpenButton isPrimary isStretched panel={{ kind: 'approval' }}>
            {t('now.approval')}
          </OpenButton>
        ) : wrong ? (
          <Button size="small" isPrimary isStretched onClick={() => setTried(true)}>
            {t('now.approval')}
          </Button>
        ) : (
          <CommandButton
            isPrimary
            isStretched
            command="record_approval"
            does={press =>
              actions.recordApproval({ commentId: next.comment, ceilingMinutes, confirmation: null }, press)
            }
          >
            {t('now.approval')}
          </CommandButton>
        )
      }
      more={<OpenLink panel={{ kind: 'approval' }}>{t('common.other')}</OpenLink>}
    >
      {comment && <Quote>{comment.text}</Quote>}
      <TextField
        label={
          held
            ? t('fields.moreHours')
            : isCeilingNeeded
              ? t('fields.ceiling')
              : `${t('fields.ceiling')} (${t('common.optional')})`
        }
        placeholder="2h"
        value={ceiling}
        onChange={setCeiling}
        error={wrong === 'minutes' || (wrong && tried) ? t(`invalid.${wrong}`) : null}
      />
    </Step>
  )
}
