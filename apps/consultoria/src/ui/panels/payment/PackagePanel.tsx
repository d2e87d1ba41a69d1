import { styled } from 'styled-components'
import { startedMinutes } from '../../../domain/kernel/duration'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSidebar } from '../../sidebarContext'
import { BalanceLine } from './BalanceLine'

const Draws = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 12px;
  line-height: 16px;
  font-variant-numeric: tabular-nums;
  th {
    font-weight: 600;
    text-align: left;
    color: var(--fg-subtle);
  }
  th,
  td {
    padding: 4px 0;
    border-bottom: 1px solid var(--border-subtle);
  }
  :is(th, td):last-child {
    text-align: right;
  }
`

/** What is left, what is held and what the next half hour draws; then each draw, with its day, ticket and minutes. */
export function PackagePanel() {
  const { snapshot, t, format } = useSidebar()
  const draws = snapshot.prepaid?.draws ?? []
  const ticket = snapshot.form.id
  return (
    <PanelFrame title={t('prepaid.label')}>
      <BalanceLine isAlone />
      {draws.length === 0 && <Small>{t('prepaid.noDraws')}</Small>}
      {draws.length > 0 && (
        <Draws>
          <thead>
            <tr>
              <th scope="col">{t('prepaid.day')}</th>
              <th scope="col">{t('prepaid.ticket')}</th>
              <th scope="col">{t('fields.minutes')}</th>
            </tr>
          </thead>
          <tbody>
            {draws.map(({ n, workDate, ticketId, seconds }) => (
              <tr key={n}>
                <td>{format.namedDay(workDate)}</td>
                <td>{ticketId === ticket ? t('prepaid.here', { ticket: ticketId }) : `#${ticketId}`}</td>
                <td>{startedMinutes(seconds)}</td>
              </tr>
            ))}
          </tbody>
        </Draws>
      )}
    </PanelFrame>
  )
}
