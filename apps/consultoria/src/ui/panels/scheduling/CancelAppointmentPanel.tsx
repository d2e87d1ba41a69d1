import { useState } from 'react'
import { SelectField, TextField } from '../../components/fields/fields'
import { PanelFrame } from '../../components/PanelFrame'
import { useRequiredText } from '../../hooks/useRequiredText'
import { useSidebar } from '../../sidebarContext'

const parties = ['client', 'us'] as const

export function CancelAppointmentPanel() {
  const { actions, commands, close, t } = useSidebar()
  const [party, setParty] = useState<(typeof parties)[number]>('client')
  const reason = useRequiredText()
  const submit = () => {
    if (reason.ask())
      commands.run(
        'cancel_appointment',
        press => actions.cancelAppointment({ reason: reason.text, party }, press),
        close
      )
  }
  return (
    <PanelFrame
      title={t('cancelAppointment.title')}
      command="cancel_appointment"
      send={{ label: t('cancelAppointment.send'), submit, danger: true }}
    >
      <SelectField
        label={t('fields.party')}
        value={party}
        onChange={value => setParty(parties.find(one => one === value) ?? 'client')}
        choices={parties.map(value => ({ value, label: t(`cancelAppointment.party.${value}`) }))}
      />
      <TextField label={t('fields.reason')} {...reason.field} />
    </PanelFrame>
  )
}
