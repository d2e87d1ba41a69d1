import { useState } from 'react'
import { TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSidebar } from '../../sidebarContext'

/** The client missed what was agreed: in the agent's words, how they were looked for. */
export function NoShowPanel() {
  const { actions, commands, close, t } = useSidebar()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = note.trim() === ''
  const submit = () => {
    setTried(true)
    if (!isMissing)
      commands.run(
        'cancel_appointment',
        press => actions.cancelAppointment({ reason: note.trim(), party: 'no_show' }, press),
        close
      )
  }
  return (
    <PanelFrame title={t('noShow.title')} command="cancel_appointment" send={{ label: t('noShow.title'), submit }}>
      <Small>{t('noShow.text')}</Small>
      <TextField
        label={t('fields.contactNote')}
        value={note}
        onChange={setNote}
        error={tried && isMissing ? t('common.required') : null}
      />
    </PanelFrame>
  )
}
