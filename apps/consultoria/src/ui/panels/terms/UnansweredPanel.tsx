import { Words } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSidebar } from '../../sidebarContext'

/** Encerrar sem resposta: one press, after reading what the client is told. */
export function UnansweredPanel() {
  const { snapshot, actions, commands, close, t } = useSidebar()
  const terms = snapshot.consultation.terms.sent?.n ?? 0
  const client = snapshot.form.requester?.name ?? t('common.someone')
  const submit = () => {
    commands.run('end_unanswered', press => actions.endUnanswered({ terms }, press), close)
  }
  return (
    <PanelFrame title={t('more.unanswered')} command="end_unanswered" send={{ label: t('more.unanswered'), submit }}>
      <Words>{t('cancel.unanswered', { client })}</Words>
    </PanelFrame>
  )
}
