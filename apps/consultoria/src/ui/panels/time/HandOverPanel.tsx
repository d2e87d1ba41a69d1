import { secondsBetween } from '../../../domain/kernel/instant'
import { Link, Row, Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useNow } from '../../hooks/useNow'
import { useSidebar } from '../../sidebarContext'

/** One clock per agent: bring it here, or go where it runs. */
export function HandOverPanel() {
  const { snapshot, actions, commands, clock, close, t, format } = useSidebar()
  const now = useNow(clock)
  const { timer } = snapshot
  const ticket = timer?.ticketId ?? 0
  const submit = () =>
    commands.run(
      'timer',
      press => actions.startTimer({ handOver: timer && { secondsAgo: press.secondsAgo ?? 0 } }, press),
      close
    )
  return (
    <PanelFrame title={t('handOver.title', { ticket })} command="timer" send={{ label: t('handOver.send'), submit }}>
      <Small>
        {t('handOver.text', { elapsed: format.duration(timer ? secondsBetween(timer.startedAt, now) : 0) })}
      </Small>
      <Row>
        <Link onClick={() => void actions.openTicket(ticket)}>{t('handOver.go', { ticket })}</Link>
      </Row>
    </PanelFrame>
  )
}
