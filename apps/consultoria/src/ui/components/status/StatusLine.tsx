import type { ReactNode } from 'react'
import { styled } from 'styled-components'
import { secondsBetween } from '../../../domain/kernel/instant'
import { isCeilingNear } from '../../../domain/payer/ceiling'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { Format } from '../../format/format'
import { useNow } from '../../hooks/useNow'
import type { Translate } from '../../i18n/translate'
import { useSidebar } from '../../sidebarContext'
import { stageLine } from '../../words/stageWords'
import { Icon } from '../Icon'
import { Link, Row } from '../layout'
import { OpenLink } from '../buttons/OpenButton'
import { MoreButton, ShortcutsButton } from '../buttons/ShortcutsButton'

const Line = styled.header`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 8px;
  min-height: 48px;
  @media (max-width: 280px) {
    flex-wrap: wrap;
  }
  h1 {
    margin: 0;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
`

const Words = styled.div`
  min-width: 0;
  ${Row} {
    font-size: 12px;
    line-height: 16px;
    color: var(--fg-subtle);
  }
`

const Title = styled.div`
  display: flex;
  gap: 4px;
  align-items: baseline;
`

const Ends = styled(Row)`
  flex: none;
  @media (max-width: 280px) {
    flex: 1 1 100%;
    flex-wrap: wrap;
  }
`

const Running = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 6px;
  padding: 4px 8px;
  border-radius: 12px;
  background: var(--bg-success);
  color: var(--fg-success);
  font-variant-numeric: tabular-nums;
  font-weight: 600;
  &[data-elsewhere] {
    background: var(--bg-warning);
    color: var(--fg-warning);
  }
`

/** Stage, payer and the running clock, also when it runs on another ticket. */
export function StatusLine({ panelOpen, children }: { panelOpen: boolean; children?: ReactNode }) {
  const { snapshot, t, format, locale } = useSidebar()
  const { consultation, modality } = snapshot
  return (
    <Line>
      <Words>
        <Title>
          <h1 data-stage={snapshot.stage}>{stageLine(snapshot, t, locale)}</h1>
          {children && <> · {children}</>}
        </Title>
        {modality && (
          <Row>
            {t(`payer.${consultation.payer.kind}`)}
            {consultation.ceiling && ` · ${ceilingWords(consultation.ceiling, t, format)}`}
            {!panelOpen && isCeilingNear(consultation) && (
              <OpenLink panel={{ kind: consultation.payer.kind === 'client' ? 'ceiling' : 'approval' }}>
                {t('ceiling.more')}
              </OpenLink>
            )}
            {!panelOpen && snapshot.offers.payer && <OpenLink panel={{ kind: 'payer' }}>{t('payer.change')}</OpenLink>}
          </Row>
        )}
      </Words>
      <Ends>
        {snapshot.timer && <RunningClock timer={snapshot.timer} />}
        {!panelOpen && snapshot.offers.cancel && <MoreButton />}
        {!panelOpen && modality && <ShortcutsButton />}
      </Ends>
    </Line>
  )
}

const ceilingWords = (ceiling: NonNullable<Consultation['ceiling']>, t: Translate, format: Format): string =>
  t('minutes.ceiling', {
    used: format.duration(ceiling.usedSeconds),
    ceiling: format.duration(ceiling.minutes * 60)
  })

function RunningClock({ timer }: { timer: { ticketId: number; startedAt: string } }) {
  const { snapshot, actions, clock, t, format } = useSidebar()
  const elapsed = format.clock(secondsBetween(timer.startedAt, useNow(clock)))
  if (snapshot.isRunning)
    return (
      <Running as="span" role="timer" aria-label={t('timer.here')}>
        <Icon name="clock" />
        {elapsed}
      </Running>
    )
  return (
    <Running
      data-elsewhere
      aria-label={t('timer.elsewhere', { ticket: timer.ticketId })}
      onClick={() => void actions.openTicket(timer.ticketId)}
    >
      <Icon name="clock" />
      {t('timer.elsewhereShort', { ticket: timer.ticketId })} · {elapsed}
    </Running>
  )
}
