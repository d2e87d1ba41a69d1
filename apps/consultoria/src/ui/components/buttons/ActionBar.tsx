import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import type { NextStep } from '../../../domain/consultation/nextStep'
import { useBarCommands } from '../../hooks/useBarCommands'
import { useSidebar } from '../../sidebarContext'
import { Icon } from '../Icon'
import { Spinner } from '../layout'

const Bar = styled.div`
  position: sticky;
  bottom: 0;
  z-index: 1;
  display: flex;
  align-items: center;
  gap: 8px;
  flex: none;
  box-sizing: border-box;
  min-height: 48px;
  margin: 0 -12px;
  padding: 4px 12px;
  border-top: 1px solid var(--border-subtle);
  background: var(--bg);
  @media (max-width: 280px) {
    flex-wrap: wrap;
  }
  > button {
    flex: 1 1 auto;
    padding: 0 8px;
    svg {
      margin-right: 6px;
      vertical-align: -1px;
    }
  }
`

/** The three things at hand at any time. What Agora offers already is not offered twice. */
export function ActionBar() {
  const { snapshot, commands, t } = useSidebar()
  const bar = useBarCommands()
  const offered = offeredBy[snapshot.next.kind]
  const here = snapshot.isRunning
  const saving = commands.pending.has('timer')
  if (!bar.any) return null
  return (
    <Bar role="toolbar" aria-label={t('common.app')}>
      {bar.timer && offered !== 'timer' && (
        <Button
          size="small"
          data-opener="handOver"
          aria-label={t(here ? 'timer.stop' : 'timer.start')}
          aria-busy={saving}
          aria-disabled={saving}
          onClick={bar.timer}
        >
          {saving ? <Spinner /> : <Icon name={here ? 'stop' : 'play'} />}
          {t(here ? 'timer.stopShort' : 'timer.startShort')}
        </Button>
      )}
      {bar.log && offered !== 'log' && (
        <Button size="small" data-opener="time" onClick={bar.log}>
          {t('now.log')}
        </Button>
      )}
      {bar.schedule && offered !== 'schedule' && (
        <Button size="small" data-opener="schedule" onClick={bar.schedule}>
          {t('now.scheduleAction')}
        </Button>
      )}
    </Bar>
  )
}

const offeredBy: Partial<Record<NextStep['kind'], 'timer' | 'log' | 'schedule'>> = {
  wait_appointment: 'timer',
  start_service: 'timer',
  running: 'timer',
  log_capture: 'log',
  log_time: 'log',
  schedule: 'schedule'
}
