import { useState } from 'react'
import { SelectField, TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSidebar } from '../../sidebarContext'

const clocks = ['offer', 'start', 'both'] as const

/** The client has no agenda: the deadline is excused, with who said so and why. */
export function ExceptionPanel() {
  const { snapshot, actions, commands, close, t } = useSidebar()
  const [clock, setClock] = useState<(typeof clocks)[number]>(snapshot.usual.exception)
  const [reason, setReason] = useState(t('exception.default'))
  const [tried, setTried] = useState(false)
  const attempts = snapshot.consultation.attempts.length
  const missing = reason.trim() === ''
  const submit = () => {
    setTried(true)
    if (!missing)
      commands.run('sla_exception', press => actions.recordSlaException({ clock, reason: reason.trim() }, press), close)
  }
  return (
    <PanelFrame title={t('exception.title')} command="sla_exception" send={{ label: t('exception.send'), submit }}>
      {attempts > 0 && <Small>{t.count('contact.proof', attempts)}</Small>}
      <TextField
        label={t('fields.reason')}
        value={reason}
        onChange={setReason}
        error={tried && missing ? t('common.required') : null}
      />
      <SelectField
        label={t('fields.clock')}
        value={clock}
        onChange={value => setClock(clocks.find(one => one === value) ?? 'both')}
        choices={clocks.map(value => ({ value, label: t(`exception.clock.${value}`) }))}
      />
    </PanelFrame>
  )
}
