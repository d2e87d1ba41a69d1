import { useState } from 'react'
import { attemptsSince } from '../../../domain/scheduling/noShow'
import { OpenLink } from '../../components/buttons/OpenButton'
import { TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSidebar } from '../../sidebarContext'
import { Calls } from './Calls'

/** The client missed what was agreed. Its proof is the appointment and the calls since it began, or why nobody called. */
export function NoShowPanel() {
  const { snapshot, actions, commands, close, t, format } = useSidebar()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { appointment, attempts } = snapshot.consultation
  const calls = appointment ? attemptsSince(attempts, appointment.data.start) : []
  const isUnproved = calls.length === 0
  const isMissing = isUnproved && note.trim() === ''
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
      {appointment && <Small>{t('noShow.agreed', { start: format.moment(appointment.data.start) })}</Small>}
      <Calls calls={calls} none={t('noShow.untried')} />
      {isUnproved && <OpenLink panel={{ kind: 'contact' }}>{t('more.contact')}</OpenLink>}
      <TextField
        label={isUnproved ? t('noShow.whyNot') : `${t('contact.note')} (${t('common.optional')})`}
        value={note}
        onChange={setNote}
        error={tried && isMissing ? t('common.required') : null}
      />
    </PanelFrame>
  )
}
