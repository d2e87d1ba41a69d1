import { Link } from '../components/layout'
import type { RefusedCommand } from '../hooks/useCommands'
import { useSidebar } from '../sidebarContext'
import { REFUSAL_WAYS } from './refusalWays'

/** The one press that helps with what was refused, beside the sentence that says why; none where the sentence says all. */
export function RefusalWay({ refused }: { refused: RefusedCommand }) {
  const { snapshot, actions, commands, open, show, t } = useSidebar()
  const { code, detail } = refused.refusal
  const way = REFUSAL_WAYS[code]
  const terms = snapshot.consultation.terms.sent?.n
  switch (way) {
    case 'again':
      // where it is tried again by itself, the note has that press
      return refused.retryAt ? null : <Link onClick={commands.again}>{t('common.retry')}</Link>
    case 'check':
      return <Link onClick={() => commands.run('load', () => actions.load())}>{t('common.check')}</Link>
    case 'entries':
      return <Link onClick={() => show('entries')}>{t('heal.see')}</Link>
    case 'terms':
      return <Link onClick={() => commands.run('send_terms', actions.sendTerms)}>{t('now.sendTerms')}</Link>
    case 'remind':
      return terms === undefined ? null : (
        <Link onClick={() => commands.run('remind', press => actions.remindClient({ terms }, press))}>
          {t('now.wait_acceptance.remind')}
        </Link>
      )
    case 'ticket': {
      const ticket = Number(String(detail?.['ticket'] ?? detail?.['into'] ?? '').replace('#', ''))
      return ticket > 0 ? (
        <Link onClick={() => void actions.openTicket(ticket)}>{t('handOver.go', { ticket })}</Link>
      ) : null
    }
    case 'schedule':
      return <Link onClick={() => open({ kind: 'schedule' })}>{t('schedule.custom')}</Link>
    case 'payer':
      return <Link onClick={() => open({ kind: 'payer' })}>{t('now.definePayer')}</Link>
    case 'approval':
      return <Link onClick={() => open({ kind: 'approval' })}>{t('now.approval')}</Link>
    case 'cancelAppointment':
      return <Link onClick={() => open({ kind: 'cancelAppointment' })}>{t('now.wait_appointment.cancel')}</Link>
    case 'client':
      return <Link onClick={() => open({ kind: 'client' })}>{t('client.say')}</Link>
    case 'conclusion':
      return <Link onClick={() => open({ kind: 'conclusion' })}>{t('journey.conclusion')}</Link>
    default:
      return null
  }
}
