import { useState } from 'react'
import { TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSidebar } from '../../sidebarContext'

export function DiscardPanel({ capture }: { capture: number }) {
  const { snapshot, actions, commands, close, t, format } = useSidebar()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const seconds = snapshot.consultation.captures.find(one => one.n === capture)?.data.seconds ?? 0
  const missing = reason.trim() === ''
  const submit = () => {
    setTried(true)
    if (!missing)
      commands.run('discard_capture', press => actions.discardCapture({ capture, reason: reason.trim() }, press), close)
  }
  return (
    <PanelFrame
      title={t('discard.title', { duration: format.duration(seconds) })}
      command="discard_capture"
      send={{ label: t('discard.send'), submit, danger: true }}
    >
      <Small>{t('discard.text')}</Small>
      <TextField
        label={t('fields.reason')}
        value={reason}
        onChange={setReason}
        error={tried && missing ? t('common.required') : null}
      />
    </PanelFrame>
  )
}
