import { styled } from 'styled-components'
import { Hidden } from './layout'
import { useSidebar } from '../sidebarContext'

export const LineButton = styled.button.attrs({ type: 'button' })`
  position: relative;
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 0 8px;
  width: 100%;
  min-height: 28px;
  padding: 4px 8px;
  border: 1px solid var(--border-subtle);
  border-radius: 4px;
  background: var(--bg-subtle);
  font: inherit;
  font-size: 12px;
  line-height: 16px;
  color: var(--fg);
  text-align: left;
  cursor: pointer;
  font-variant-numeric: tabular-nums;
  &:hover {
    border-color: var(--border);
  }
  &:focus-visible {
    outline: 2px solid var(--primary);
    outline-offset: 1px;
  }
  > span {
    flex: none;
    white-space: nowrap;
  }
`

/** Real, billed and price; pressed it explains the sum. */
export function MinutesLine() {
  const { snapshot, show, t, format } = useSidebar()
  const { bill, policy, consultation } = snapshot
  const amount = bill.amount === null ? t('minutes.noPrice') : format.money(bill.amount)
  const taxes = policy?.taxes.mode === 'added' && bill.amount !== null ? ` ${t('minutes.taxes')}` : ''
  const figures = [
    `${format.duration(consultation.totals.realSeconds)} ${t('minutes.real')}`,
    `${format.duration(bill.billedMinutes * 60)} ${t('minutes.billed')}`,
    amount + taxes
  ]
  return (
    <LineButton data-opener="billing" title={figures.join(' · ')} onClick={() => show('billing')}>
      {figures.map(figure => (
        <span key={figure}>{figure} </span>
      ))}
      <Hidden>{t('minutes.why')}</Hidden>
    </LineButton>
  )
}
