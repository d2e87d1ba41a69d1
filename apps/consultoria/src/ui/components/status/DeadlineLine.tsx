import { styled } from 'styled-components'
import { useSidebar } from '../../sidebarContext'
import { Icon } from '../Icon'
import { OpenLink } from '../buttons/OpenButton'

const Line = styled.div`
  display: flex;
  align-items: center;
  gap: 6px;
  min-height: 28px;
  padding: 2px 8px;
  box-sizing: border-box;
  font-size: 12px;
  line-height: 16px;
  color: var(--fg-subtle);
  &[data-late] {
    border-radius: 4px;
    background: var(--bg-danger);
    color: var(--fg-danger);
    font-weight: 600;
  }
  > span {
    flex: 1;
  }
`

/** The nearest due moment, and a word of caution where the holidays of a date are not known. */
export function DeadlineLine() {
  const { snapshot, t, format } = useSidebar()
  const { uncovered } = snapshot
  return (
    <>
      <Nearest />
      {uncovered !== null && (
        <Line>
          <Icon name="alert" />
          <span>{t('deadline.notCovered', { date: format.day(uncovered) })}</span>
        </Line>
      )}
    </>
  )
}

/** In words; red, with a sign and other words, only when it is late. */
function Nearest() {
  const { snapshot, t, format } = useSidebar()
  const { deadline } = snapshot
  // its place is kept: what is below does not jump when a target starts
  if (!deadline) return <Line />
  const when = format.moment(deadline.at)
  return (
    <Line {...(deadline.late ? { 'data-late': '' } : {})}>
      <Icon name={deadline.late ? 'alert' : 'clock'} />
      <span>
        {t(deadline.late ? `deadline.late.${deadline.clock}` : `deadline.${deadline.clock}`, { when })}
        {deadline.missed && ` · ${t('deadline.behind', { when: format.moment(deadline.missed) })}`}
      </span>
      {snapshot.offers.exception && (
        <OpenLink panel={{ kind: 'exception' }} label={t('deadline.exceptionLabel')}>
          {t('deadline.exception')}
        </OpenLink>
      )}
    </Line>
  )
}
