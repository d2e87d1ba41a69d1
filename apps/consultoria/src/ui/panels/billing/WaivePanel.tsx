import { useState } from 'react'
import { needsIssue } from '../../../domain/billing/waiver'
import { TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSidebar } from '../../sidebarContext'
import { EntryWords } from '../time/EntryWords'
import { MotiveFields, useMotive } from './MotiveFields'

/** Abonar: the time is true but not charged; the modality may ask for the defect behind it. */
export function WaivePanel({ entry }: { entry: number }) {
  const { snapshot, actions, commands, close, t } = useSidebar()
  const { modality } = snapshot
  const { motive, setMotive, missing } = useMotive()
  const [issue, setIssue] = useState('')
  const [tried, setTried] = useState(false)
  const { reason } = motive
  const asksIssue = reason !== null && needsIssue(reason, modality)
  const submit = () => {
    setTried(true)
    if (!reason || missing || (asksIssue && issue.trim() === '')) return
    const issueId = asksIssue ? issue.trim() : null
    commands.run(
      'waive_entry',
      press => actions.waiveEntry({ entry, reason, note: motive.note.trim(), issueId }, press),
      close
    )
  }
  return (
    <PanelFrame title={t('waive.title')} command="waive_entry" send={{ label: t('waive.send'), submit }}>
      <EntryWords entry={entry} />
      <Small>{t('waive.text')}</Small>
      <MotiveFields motive={motive} setMotive={setMotive} tried={tried} first={modality?.waiver.reasons ?? []} />
      {asksIssue && (
        <TextField
          label={t('fields.issue')}
          value={issue}
          onChange={setIssue}
          error={tried && issue.trim() === '' ? t('common.required') : null}
        />
      )}
    </PanelFrame>
  )
}
