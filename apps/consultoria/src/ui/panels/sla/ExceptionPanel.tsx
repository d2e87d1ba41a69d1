import { useState } from 'react'
import { SelectField, TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { OpenLink } from '../../components/buttons/OpenButton'
import { Calls } from '../scheduling/Calls'
import { PanelFrame } from '../../components/PanelFrame'
import { useRequiredText } from '../../hooks/useRequiredText'
import { useSidebar } from '../../sidebarContext'

/** So many calls that did not reach the client show that there was no agenda. */
const PROOF = 2
const clocks = ['offer', 'start', 'both'] as const

/** The client has no agenda: the deadline is excused, with who said so and why. */
export function ExceptionPanel() {
  const { snapshot, actions, commands, close, t } = useSidebar()
  const [clock, setClock] = useState<(typeof clocks)[number]>(snapshot.usual.exception)
  const reason = useRequiredText(t('exception.default'))
  const { attempts } = snapshot.consultation
  const submit = () => {
    if (reason.ask())
      commands.run('sla_exception', press => actions.recordSlaException({ clock, reason: reason.text }, press), close)
  }
  return (
    <PanelFrame title={t('exception.title')} command="sla_exception" send={{ label: t('exception.send'), submit }}>
      <Calls calls={attempts.slice(-PROOF)} none={t('exception.uncalled')} />
      {attempts.length > 0 && <Small>{t.count('contact.proof', attempts.length)}</Small>}
      {attempts.length < PROOF && <OpenLink panel={{ kind: 'contact' }}>{t('more.contact')}</OpenLink>}
      <TextField label={t('fields.reason')} {...reason.field} />
      <SelectField
        label={t('fields.clock')}
        value={clock}
        onChange={value => setClock(clocks.find(one => one === value) ?? 'both')}
        choices={clocks.map(value => ({ value, label: t(`exception.clock.${value}`) }))}
      />
    </PanelFrame>
  )
}
