import { useState } from 'react'
import type { WaiverReason } from '../../domain/policy'
import { SelectField, TextField } from '../components/fields'
import { Small } from '../components/layout'
import { PanelFrame } from '../components/PanelFrame'
import { useSidebar } from '../sidebarContext'
import { EntryWords } from './EntryWords'

const all: WaiverReason[] = ['ISSUE', 'REPASSE', 'GESTAO', 'DOCUMENTACAO', 'GAP_SUPORTE', 'OUTROS']

/** Abonar: the time is true but not charged, for exactly one coded reason; the ones the policy names come first. */
export function WaivePanel({ entry }: { entry: number }) {
  const { snapshot, actions, deeds, close, t } = useSidebar()
  const waiver = snapshot.policy?.waiver
  const [reason, setReason] = useState<WaiverReason | null>(null)
  const [note, setNote] = useState('')
  const [issue, setIssue] = useState('')
  const [tried, setTried] = useState(false)
  const named = waiver?.reasons ?? []
  const reasons = [...named, ...all.filter(one => !named.includes(one))]
  const asksIssue = (waiver?.requiresUnpublishedIssue ?? false) && reason !== null && named.includes(reason)
  const asksNote = reason === 'OUTROS'
  const submit = () => {
    setTried(true)
    if (!reason || (asksIssue && issue.trim() === '') || (asksNote && note.trim() === '')) return
    const issueId = asksIssue ? issue.trim() : null
    deeds.run('waive', () => actions.waiveEntry({ entry, reason, note: note.trim(), issueId }), close)
  }
  return (
    <PanelFrame title={t('waive.title')} deed="waive" send={{ label: t('waive.send'), submit }}>
      <SelectField
        label={t('fields.reason')}
        value={reason ?? ''}
        onChange={value => setReason(all.find(one => one === value) ?? null)}
        error={tried && !reason ? t('common.required') : null}
        choices={[
          { value: '', label: t('common.choose') },
          ...reasons.map(value => ({ value, label: t(`waive.reason.${value}`) }))
        ]}
      />
      {asksIssue && (
        <TextField
          label={t('fields.issue')}
          value={issue}
          onChange={setIssue}
          error={tried && issue.trim() === '' ? t('common.required') : null}
        />
      )}
      <TextField
        label={asksNote ? t('fields.note') : `${t('fields.note')} (${t('common.optional')})`}
        value={note}
        onChange={setNote}
        error={tried && asksNote && note.trim() === '' ? t('common.required') : null}
      />
      <EntryWords entry={entry} />
      <Small>{t('waive.text')}</Small>
    </PanelFrame>
  )
}
