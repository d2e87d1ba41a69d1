import { TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useRequiredText } from '../../hooks/useRequiredText'
import { useSidebar } from '../../sidebarContext'

export function DiscardPanel({ capture }: { capture: number }) {
  const { snapshot, actions, commands, close, t, format } = useSidebar()
  const reason = useRequiredText()
  const seconds = snapshot.consultation.captures.find(one => one.n === capture)?.data.seconds ?? 0
  const submit = () => {
    if (reason.ask())
      commands.run('discard_capture', press => actions.discardCapture({ capture, reason: reason.text }, press), close)
  }
  return (
    <PanelFrame
      title={t('discard.title', { duration: format.duration(seconds) })}
      command="discard_capture"
      send={{ label: t('discard.send'), submit, danger: true }}
    >
      <Small>{t('discard.text')}</Small>
      <TextField label={t('fields.reason')} {...reason.field} />
    </PanelFrame>
  )
}
