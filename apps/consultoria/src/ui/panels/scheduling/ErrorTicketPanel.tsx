import { AreaField, TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useRequiredText } from '../../hooks/useRequiredText'
import { useSidebar } from '../../sidebarContext'

/** É erro: abrir chamado. What happens to this ticket is said before it is sent. */
export function ErrorTicketPanel() {
  const { snapshot, actions, commands, close, t } = useSidebar()
  const subject = useRequiredText()
  const text = useRequiredText()
  const submit = () => {
    const areThere = [subject.ask(), text.ask()].every(Boolean)
    if (areThere)
      commands.run(
        'report_error',
        press => actions.reportError({ subject: subject.text, text: text.text }, press),
        close
      )
  }
  return (
    <PanelFrame title={t('errorTicket.title')} command="report_error" send={{ label: t('errorTicket.send'), submit }}>
      <TextField label={t('errorTicket.subject')} {...subject.field} />
      <AreaField label={t('errorTicket.what')} {...text.field} />
      <Small>{t('errorTicket.text', { client: snapshot.form.requester?.name ?? t('common.someone') })}</Small>
    </PanelFrame>
  )
}
