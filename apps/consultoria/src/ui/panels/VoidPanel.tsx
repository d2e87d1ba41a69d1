import { useState } from 'react'
import { TextField } from '../components/fields'
import { Small } from '../components/layout'
import { PanelFrame } from '../components/PanelFrame'
import { useSidebar } from '../sidebarContext'
import { EntryWords } from './EntryWords'

/** Anular: the fact was wrong. */
export function VoidPanel({ entry }: { entry: number }) {
  const { actions, deeds, close, t } = useSidebar()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  const submit = () => {
    setTried(true)
    if (!missing) deeds.run('void', () => actions.voidEntry({ entry, reason: reason.trim() }), close)
  }
  return (
    <PanelFrame title={t('void.title')} deed="void" send={{ label: t('void.send'), submit, danger: true }}>
      <EntryWords entry={entry} />
      <TextField
        label={t('fields.reason')}
        value={reason}
        onChange={setReason}
        error={tried && missing ? t('common.required') : null}
      />
      <Small>{t('void.text')}</Small>
    </PanelFrame>
  )
}
