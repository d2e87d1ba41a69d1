import { useState } from 'react'
import { parseDuration } from '../../../domain/kernel/duration'
import { CandidateChoice } from '../../components/fields/CandidateChoice'
import { TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { draftKey } from '../../draftKey'
import { useDraft } from '../../hooks/useDraft'
import { useSidebar } from '../../sidebarContext'

/** The Unit's approval: which comment, up to how much. */
export function ApprovalPanel() {
  const { snapshot, actions, drafts, commands, close, t } = useSidebar()
  const { candidates, may, next } = snapshot
  const first = 'comment' in next ? next.comment : (candidates[0]?.commentId ?? 0)
  const [draft, change] = useDraft(drafts, draftKey('approval', snapshot.form.id), {
    commentId: first,
    ceiling: '',
    reason: ''
  })
  const [tried, setTried] = useState(false)
  const candidate = candidates.find(one => one.commentId === draft.commentId) ?? candidates[0]
  const doubtful = (candidate?.doubts.length ?? 0) > 0
  const seconds = draft.ceiling.trim() === '' ? null : parseDuration(draft.ceiling)
  const unread = draft.ceiling.trim() !== '' && seconds === null
  // T22: a transfer is authorised up to so many hours
  const transfer = snapshot.consultation.payer.kind === 'unit_transfer'
  const unlimited = transfer && !seconds
  const ceilingError = unread ? t('invalid.minutes') : unlimited ? t('invalid.ceiling') : null
  const reason = draft.reason.trim()
  const submit = () => {
    setTried(true)
    if (!candidate || unread || unlimited || (doubtful && reason === '')) return
    const input = {
      commentId: candidate.commentId,
      ceilingMinutes: seconds === null ? null : Math.floor(seconds / 60),
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
            label={t('fields.ceiling')}
            hint={transfer ? undefined : t('fields.ceilingHint')}
            value={draft.ceiling}
            onChange={ceiling => change({ ceiling })}
            error={tried ? ceilingError : null}
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
