import { useState } from 'react'
import { needsCeiling } from '../../../domain/payer/ceiling'
import { isOfResponsible } from '../../../domain/people/eligibility'
import { CandidateChoice } from '../../components/fields/CandidateChoice'
import { TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { draftKey } from '../../draftKey'
import { useDraft } from '../../hooks/useDraft'
import { useSidebar } from '../../sidebarContext'
import { AskApproval, useApprovers } from './AskApproval'
import { toppedUp, typedCeiling } from './typedCeiling'

/** The Unit's approval: which comment, up to how much. */
export function ApprovalPanel() {
  const { snapshot, actions, drafts, commands, close, t, format } = useSidebar()
  const { may, next } = snapshot
  // what somebody else wrote can only count by a leader's word
  const candidates = may.confirm ? snapshot.candidates : snapshot.candidates.filter(isOfResponsible)
  const approvers = useApprovers()
  const first = 'comment' in next ? next.comment : (candidates[0]?.commentId ?? 0)
  const [draft, change] = useDraft(drafts, draftKey('approval', snapshot.form.id), {
    commentId: first,
    ceiling: '',
    reason: ''
  })
  const [tried, setTried] = useState(false)
  const candidate = candidates.find(one => one.commentId === draft.commentId) ?? candidates[0]
  const doubtful = candidate?.eligible === false
  const isCeilingNeeded = needsCeiling(snapshot.consultation.payer.kind, candidate)
  const held = snapshot.consultation.ceiling
  const { minutes: typed, wrong } = typedCeiling(draft.ceiling, isCeilingNeeded || held !== null)
  const ceilingMinutes = toppedUp(typed, held)
  const reason = draft.reason.trim()
  const submit = () => {
    setTried(true)
    if (!candidate || wrong || (doubtful && reason === '')) return
    const input = {
      commentId: candidate.commentId,
      ceilingMinutes,
      confirmation: reason === '' ? null : reason
    }
    commands.run('record_approval', press => actions.recordApproval(input, press), close)
  }
  return (
    <PanelFrame
      title={t('approval.title')}
      command="record_approval"
      send={!candidate || (doubtful && !may.confirm) ? null : { label: t('now.approval'), submit }}
    >
      {!candidate && <Small>{t('approval.none')}</Small>}
      {!candidate && approvers && <AskApproval people={approvers} />}
      {candidate && (
        <>
          <CandidateChoice
            label={t('fields.approvalComment')}
            candidates={candidates}
            value={candidate.commentId}
            onChange={commentId => change({ commentId })}
            approving
          />
          <TextField
            label={t(held ? 'fields.moreHours' : 'fields.ceiling')}
            hint={
              held && ceilingMinutes
                ? t('ceiling.total', { ceiling: format.duration(ceilingMinutes * 60) })
                : isCeilingNeeded || held
                  ? undefined
                  : t('fields.ceilingHint')
            }
            value={draft.ceiling}
            onChange={ceiling => change({ ceiling })}
            error={tried && wrong ? t(`invalid.${wrong}`) : null}
          />
        </>
      )}
      {doubtful && <Small>{t(may.confirm ? 'acceptance.doubts' : 'acceptance.leaderOnly')}</Small>}
      {doubtful && may.confirm && (
        <TextField
          label={t('fields.reason')}
          value={draft.reason}
          onChange={text => change({ reason: text })}
          error={tried && reason === '' ? t('invalid.required', { field: t('fields.reason') }) : null}
        />
      )}
    </PanelFrame>
  )
}
