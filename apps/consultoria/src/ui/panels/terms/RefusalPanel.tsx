import { useState } from 'react'
import type { RefusalInput } from '../../../application/commands/inputs'
import { CandidateChoice } from '../../components/fields/CandidateChoice'
import { AreaField, SelectField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { draftKey } from '../../draftKey'
import { useDraft } from '../../hooks/useDraft'
import { useSidebar } from '../../sidebarContext'

interface Draft {
  how: 'comment' | 'oral' | null
  commentId: number | null
  refusedBy: number
  note: string
}
const noDraft: Draft = { how: null, commentId: null, refusedBy: 0, note: '' }

/** Não aceitou: which comment says so, or who said it on the phone and how. */
export function RefusalPanel() {
  const { snapshot, actions, drafts, commands, close, t } = useSidebar()
  const { callers, candidates } = snapshot
  const [draft, change] = useDraft<Draft>(drafts, draftKey('refusal', snapshot.form.id), noDraft)
  const [tried, setTried] = useState(false)
  const isOral = draft.how === 'oral' || candidates.length === 0
  const said = candidates.find(one => one.commentId === draft.commentId)
  const candidate = said ?? candidates.find(({ doubts }) => doubts.includes('says_no')) ?? candidates[0]
  const who = callers.find(one => one.id === draft.refusedBy) ?? callers[0]
  const note = draft.note.trim()
  const input: RefusalInput | null = isOral
    ? who && note !== ''
      ? { kind: 'oral', refusedBy: who.id, note }
      : null
    : candidate
      ? { kind: 'comment', commentId: candidate.commentId }
      : null
  const submit = () => {
    setTried(true)
    if (input) commands.run('refuse_terms', press => actions.refuseTerms(input, press), close)
  }
  return (
    <PanelFrame title={t('now.ended.refused')} command="refuse_terms" send={{ label: t('refusal.send'), submit }}>
      <Small>{t('refusal.text')}</Small>
      {candidates.length > 0 && (
        <SelectField
          label={t('refusal.how')}
          value={isOral ? 'oral' : 'comment'}
          onChange={how => change({ how: how === 'oral' ? 'oral' : 'comment' })}
          choices={[
            { value: 'comment', label: t('refusal.comment') },
            { value: 'oral', label: t('refusal.oral') }
          ]}
        />
      )}
      {!isOral && candidate && (
        <CandidateChoice
          label={t('refusal.select')}
          candidates={candidates}
          value={candidate.commentId}
          onChange={commentId => change({ commentId })}
        />
      )}
      {isOral && (
        <>
          <SelectField
            label={t('refusal.who')}
            value={String(who?.id ?? '')}
            onChange={id => change({ refusedBy: Number(id) })}
            choices={callers.map(one => ({ value: String(one.id), label: one.name }))}
          />
          <AreaField
            label={t('refusal.words')}
            value={draft.note}
            onChange={text => change({ note: text })}
            error={tried && note === '' ? t('common.required') : null}
          />
        </>
      )}
    </PanelFrame>
  )
}
