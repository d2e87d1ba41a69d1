import { useState } from 'react'
import { CandidateChoice } from '../../components/fields/CandidateChoice'
import { TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { localDate } from '../../../domain/kernel/instant'
import { areTermsTold, isClientCeilingTold, isEstimateAbove } from '../../../domain/payer/ceiling'
import { priceAt } from '../../../domain/terms/pricing'
import { useSidebar } from '../../sidebarContext'
import { typedLimit } from './typedLimit'

/** How long it will take, and up to how much without asking again: minutes or reais; more than before in the client's words. */
export function CeilingPanel() {
  const { snapshot, actions, clock, commands, close, t, format } = useSidebar()
  const { candidates, consultation, may } = snapshot
  const held = consultation.payer.clientCeiling?.data ?? null
  const agreed = consultation.acceptance ?? consultation.terms.sent
  const today = localDate(clock.now(), clock.offsetAt)
  const price = agreed ? agreed.data.price : snapshot.modality && priceAt(snapshot.modality, today)
  const isTold = areTermsTold(consultation)
  const [estimate, setEstimate] = useState('')
  const [ceiling, setCeiling] = useState('')
  const [comment, setComment] = useState(candidates[0]?.commentId ?? 0)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const estimated = typedLimit(estimate, price)
  const limited = typedLimit(ceiling, price)
  const minutes = limited.minutes ?? null
  const isRaised =
    isClientCeilingTold(consultation) && held?.minutes != null && minutes !== null && minutes > held.minutes
  const candidate = candidates.find(({ commentId }) => commentId === comment) ?? candidates[0]
  const doubtful = isRaised && candidate?.eligible === false
  const isAbove = isEstimateAbove(estimated.minutes ?? held?.estimateMinutes ?? null, minutes ?? held?.minutes ?? null)
  const isEmpty = minutes === null && estimated.minutes === null
  const submit = () => {
    setTried(true)
    if (
      isEmpty ||
      isAbove ||
      estimated.wrong ||
      limited.wrong ||
      (isRaised && !candidate) ||
      (doubtful && !reason.trim())
    )
      return
    const input = {
      minutes: minutes ?? held?.minutes ?? null,
      estimateMinutes: estimated.minutes ?? held?.estimateMinutes ?? null,
      commentId: isRaised && candidate ? candidate.commentId : null,
      confirmation: doubtful ? reason.trim() : null
    }
    commands.run('set_ceiling', press => actions.setCeiling(input, press), close)
  }
  const error = (wrong: boolean) => (wrong && tried ? t('invalid.minutes') : null)
  return (
    <PanelFrame
      title={t('ceiling.title')}
      command="set_ceiling"
      send={doubtful && !may.confirm ? null : { label: t('ceiling.send'), submit }}
    >
      {held?.minutes != null && <Small>{t('ceiling.held', { ceiling: format.duration(held.minutes * 60) })}</Small>}
      <TextField
        label={t('ceiling.estimate')}
        hint={t('ceiling.hint')}
        value={estimate}
        onChange={setEstimate}
        error={error(estimated.wrong) ?? (isAbove ? t('ceiling.estimateAbove') : null)}
      />
      <TextField
        label={t('ceiling.limit')}
        hint={minutes === null ? undefined : format.duration(minutes * 60)}
        value={ceiling}
        onChange={setCeiling}
        error={error(limited.wrong) ?? (tried && isEmpty ? t('common.required') : null)}
      />
      {isRaised && candidate && (
        <CandidateChoice
          label={t('fields.acceptanceComment')}
          candidates={candidates}
          value={candidate.commentId}
          onChange={setComment}
        />
      )}
      {isRaised && !candidate && <Small>{t('ceiling.ask')}</Small>}
      {doubtful && <Small>{t(may.confirm ? 'acceptance.doubts' : 'acceptance.leaderOnly')}</Small>}
      {doubtful && may.confirm && (
        <TextField
          label={t('fields.reason')}
          value={reason}
          onChange={setReason}
          error={tried && !reason.trim() ? t('common.required') : null}
        />
      )}
      <Small>{t(isTold ? 'ceiling.public' : 'ceiling.withTerms')}</Small>
    </PanelFrame>
  )
}
