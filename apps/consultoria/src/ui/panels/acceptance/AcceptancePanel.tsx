import { useState } from 'react'
import type { AcceptanceInput } from '../../../application/commands/inputs'
import { nearestLocale } from '../../../catalog/clientWords'
import { spokenConsent } from '../../../catalog/spokenConsent'
import { openTermsOf } from '../../../domain/terms/slice'
import { CandidateChoice } from '../../components/fields/CandidateChoice'
import { AreaField, SelectField, TextField } from '../../components/fields/fields'
import { Quote, Small, Words } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { draftKey } from '../../draftKey'
import { useDraft } from '../../hooks/useDraft'
import type { Panel } from '../../panel'
import { priceWords } from '../../words/priceWords'
import { personName } from '../../nameOf'
import { DossierLinks } from '../../dossier/DossierLinks'
import { useSidebar } from '../../sidebarContext'

interface Draft {
  how: 'comment' | 'oral' | null
  commentId: number | null
  acceptorId: number
  note: string
  reason: string
}
const noDraft: Draft = { how: null, commentId: null, acceptorId: 0, note: '', reason: '' }

/** Which comment is the acceptance, or who said it on the phone; a doubt is confirmed by a leader with a reason. */
export function AcceptancePanel({ asked }: { asked: Extract<Panel, { kind: 'acceptance' }> }) {
  const { snapshot, actions, drafts, commands, close, t, format } = useSidebar()
  const { callers, candidates, consultation, may, next } = snapshot
  const [draft, change] = useDraft<Draft>(drafts, draftKey('acceptance', snapshot.form.id), noDraft)
  const [tried, setTried] = useState(false)
  const accepted = consultation.acceptance?.data
  // What arrives while nothing was chosen or typed is taken up
  const [answeredBefore] = useState(candidates.length > 0)
  const isTyping = draft.note.trim() !== ''
  const pressed = asked.how === 'oral' && !answeredBefore && !isTyping ? undefined : asked.how
  const oral = (draft.how ?? pressed ?? 'comment') === 'oral' || candidates.length === 0
  const suggested = 'comment' in next ? next.comment : undefined
  const wanted = draft.commentId ?? asked.comment ?? suggested
  const candidate = candidates.find(one => one.commentId === wanted) ?? candidates[0]
  const doubtful = !oral && candidate?.eligible === false
  const acceptor = callers.find(one => one.id === draft.acceptorId) ?? callers[0]
  const confirmation = draft.reason.trim() === '' ? null : draft.reason.trim()
  const input: AcceptanceInput | null = oral
    ? acceptor
      ? { kind: 'oral', acceptorId: acceptor.id, confirmation, note: draft.note.trim() }
      : null
    : candidate
      ? { kind: 'comment', commentId: candidate.commentId, confirmation }
      : null
  const submit = () => {
    setTried(true)
    if (!input || (doubtful && !confirmation)) return
    commands.run('record_acceptance', press => actions.recordAcceptance(input, press), close)
  }
  const reason = (
    <TextField
      label={t('fields.reason')}
      value={draft.reason}
      onChange={text => change({ reason: text })}
      error={tried && doubtful && !confirmation ? t('invalid.required', { field: t('fields.reason') }) : null}
    />
  )
  if (accepted && !consultation.reacceptance)
    return (
      <PanelFrame title={t('journey.acceptance')}>
        <Words>
          {t('acceptance.done', {
            name: personName(snapshot, t, accepted.acceptorId, accepted.acceptorName),
            when: format.moment(accepted.acceptedAt),
            version: accepted.termsVersion
          })}
        </Words>
        {accepted.price && <Small>{t('acceptance.price', { price: priceWords(accepted.price, t, format) })}</Small>}
        <DossierLinks />
      </PanelFrame>
    )
  return (
    <PanelFrame
      title={t('acceptance.title')}
      command="record_acceptance"
      send={doubtful && !may.confirm ? null : { label: t('now.acceptance'), submit }}
    >
      {candidates.length > 0 && (
        <SelectField
          label={t('acceptance.how')}
          value={oral ? 'oral' : 'comment'}
          onChange={how => change({ how: how === 'oral' ? 'oral' : 'comment' })}
          choices={[
            { value: 'comment', label: t('acceptance.comment') },
            { value: 'oral', label: t('acceptance.oral') }
          ]}
        />
      )}
      {candidates.length === 0 && <Small>{t('acceptance.none')}</Small>}
      {!oral && candidate && (
        <CandidateChoice
          label={t('fields.acceptanceComment')}
          candidates={candidates}
          value={candidate.commentId}
          onChange={commentId => change({ commentId })}
        />
      )}
      {doubtful && (
        <>
          {candidate.doubts.includes('no_flag') && <Small>{t('acceptance.waysOut')}</Small>}
          <Small>{t(may.confirm ? 'acceptance.doubts' : 'acceptance.leaderOnly')}</Small>
          {may.confirm && reason}
        </>
      )}
      {oral && (
        <>
          <SelectField
            label={t('fields.acceptor')}
            value={String(acceptor?.id ?? '')}
            onChange={id => change({ acceptorId: Number(id) })}
            choices={callers.map(one => ({ value: String(one.id), label: one.name }))}
          />
          <Small>{t('acceptance.oralPublic')}</Small>
          {acceptor && snapshot.modality && (
            <Quote>
              {spokenConsent(
                acceptor.name,
                snapshot.modality,
                openTermsOf(consultation.terms)?.data.price ?? null,
                nearestLocale(snapshot.form.requester?.locale)
              )}
            </Quote>
          )}
          <AreaField label={t('fields.oral')} value={draft.note} onChange={text => change({ note: text })} />
          {may.confirm && reason}
        </>
      )}
    </PanelFrame>
  )
}
