import { styled } from 'styled-components'
import { startedMinutes } from '../../../domain/kernel/duration'
import { OpenLink } from '../../components/buttons/OpenButton'
import { Icon } from '../../components/Icon'
import { useSidebar } from '../../sidebarContext'

const Line = styled.section`
  min-height: 44px;
  box-sizing: border-box;
  padding: 4px 8px;
  border: 1px solid var(--border-subtle);
  border-radius: 4px;
  background: var(--bg-subtle);
  font-size: 12px;
  line-height: 16px;
  color: var(--fg-subtle);
  font-variant-numeric: tabular-nums;
  strong {
    display: block;
    font-size: 14px;
    line-height: 18px;
    font-weight: 600;
    color: var(--fg);
  }
`

/** What is prepaid and left, in place of a price: how much of how much and until when, what is held, what the next half hour draws. */
export function BalanceLine({ isAlone = false }: { isAlone?: boolean }) {
  const { snapshot, t, format } = useSidebar()
  const { prepaid } = snapshot
  if (!prepaid) return null
  const { balance, heldSeconds, lostSeconds, missed, draws, next, beyondSeconds, isLow } = prepaid
  const minutes = (seconds: number): number => Math.floor(seconds / 60)
  const left = t('prepaid.left', { left: minutes(balance.seconds), of: minutes(balance.of) })
  const until = balance.until === null ? '' : ` · ${t('prepaid.until', { date: format.day(balance.until) })}`
  const upcoming =
    next.beyondSeconds === 0 && !isAlone ? null : t('prepaid.next', { minutes: minutes(next.coveredSeconds) })
  const details = [
    ...(isLow ? [t('prepaid.low')] : []),
    ...(balance.single ? [t('prepaid.single')] : []),
    ...(lostSeconds > 0 ? [t('prepaid.lost', { minutes: minutes(lostSeconds) })] : []),
    ...(heldSeconds > 0 ? [t('prepaid.held', { minutes: minutes(heldSeconds) })] : []),
    ...(upcoming && balance.of > 0 ? [upcoming] : []),
    ...snapshot.consultation.errors.map(({ ticketId }) =>
      ticketId === null ? t('errorTicket.pending') : t('errorTicket.open', { ticket: ticketId })
    ),
    ...(beyondSeconds > 0 ? [t('prepaid.beyond', { minutes: startedMinutes(beyondSeconds) })] : [])
  ]
  return (
    <Line aria-label={t('prepaid.label')}>
      <strong>
        {isLow && <Icon name="alert" />}
        {balance.of === 0 ? t('prepaid.nothing') : left + until}
      </strong>
      {details.join(' · ')}
      {!isAlone && draws.length > 0 && (
        <>
          {' '}
          <OpenLink panel={{ kind: 'package' }}>{t('prepaid.history')}</OpenLink>
        </>
      )}
      {!isAlone && missed && snapshot.may.log && (
        <div>
          <OpenLink panel={{ kind: 'missed' }}>
            {t('prepaid.missed', { day: format.namedDay(missed.workDate), minutes: minutes(missed.seconds) })}
          </OpenLink>
        </div>
      )}
    </Line>
  )
}
