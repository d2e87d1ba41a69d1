import { TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useRequiredText } from '../../hooks/useRequiredText'
import { useSidebar } from '../../sidebarContext'

/** Cancelar consultoria: what goes back to what it was, and what the client reads. */
export function CancelPanel() {
  const { snapshot, actions, commands, close, t } = useSidebar()
  const { terms, ended } = snapshot.consultation
  const reason = useRequiredText()
  const client = snapshot.form.requester?.name ?? t('common.someone')
  const submit = () => {
    if (reason.ask())
      commands.run('cancel_consultation', press => actions.cancelConsultation({ reason: reason.text }, press), close)
  }
  return (
    <PanelFrame
      title={t('more.cancel')}
      command="cancel_consultation"
      send={{ label: t('more.cancel'), submit, danger: true }}
    >
      <Small>{t('cancel.text')}</Small>
      <Small>{t(terms.sent && !ended ? 'cancel.public' : 'cancel.internal', { client })}</Small>
      <TextField label={t('fields.reason')} {...reason.field} />
    </PanelFrame>
  )
}
