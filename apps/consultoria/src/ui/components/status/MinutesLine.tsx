import { styled } from 'styled-components'
import { useLazyModule } from '../../hooks/useLazyModule'
import { panelModule } from '../../panels/panelModule'
import { Hidden } from '../layout'
import { useSidebar } from '../../sidebarContext'

const LineButton = styled.button.attrs({ type: 'button' })`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 2px 16px;
  width: 100%;
  min-height: 44px;
  padding: 4px 8px;
  border: 1px solid var(--border-subtle);
  border-radius: 4px;
  background: var(--bg-subtle);
  font: inherit;
  font-size: 12px;
  line-height: 16px;
  color: var(--fg-subtle);
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
  > span:last-of-type {
    flex: 1;
    text-align: right;
  }
  strong {
    display: block;
    font-size: 14px;
    line-height: 18px;
    font-weight: 600;
    color: var(--fg);
  }
`

/** Real, billed and price, each figure over its word; pressed it explains the sum. Before the first minute: what one costs. */
export function MinutesLine() {
  const { snapshot, show, t, format } = useSidebar()
  const { bill, consultation } = snapshot
  if (snapshot.prepaid) return <Prepaid />
  if (consultation.entries.length === 0) return <Tariff />
  const { amount } = bill
  const price = amount === null ? t('minutes.noPrice') : format.money(amount)
  return (
    <LineButton data-opener="billing" title={t('minutes.why')} onClick={() => show('billing')}>
      <Figure value={format.duration(consultation.totals.realSeconds)} word={t('minutes.real')} />
      <Figure value={format.duration(bill.billedMinutes * 60)} word={t('minutes.billed')} />
      <Figure value={price} word={snapshot.taxesAdded && amount !== null ? t('minutes.taxes') : ''} />
      <Hidden as="i">{t('minutes.why')}</Hidden>
    </LineButton>
  )
}

const Place = styled.div`
  min-height: 44px;
`

/** What is left of what was paid beforehand. */
function Prepaid() {
  const panels = useLazyModule(panelModule)
  return panels ? <panels.BalanceLine /> : <Place />
}

/** The price that was offered or accepted last; nothing where the modality charges nothing. */
function Tariff() {
  const { snapshot, show, t, format } = useSidebar()
  const { consultation, modality, taxesAdded } = snapshot
  const price = (consultation.acceptance ?? consultation.terms.sent ?? consultation.terms.staged)?.data.price
  if (!price) return null
  const amount = format.money(price.centavos)
  const minimum = modality?.minimumMinutes ?? 0
  return (
    <LineButton data-opener="billing" title={t('minutes.why')} onClick={() => show('billing')}>
      <span>
        {t(`minutes.per.${price.per}`, { amount })}
        {taxesAdded && ` ${t('minutes.taxes')}`}
        {minimum > 0 && ` · ${t('minutes.minimum', { minutes: minimum })}`}
      </span>
      <Hidden as="i">{t('minutes.why')}</Hidden>
    </LineButton>
  )
}

const Figure = ({ value, word }: { value: string; word: string }) => (
  <span>
    <strong>{value}</strong> {word}{' '}
  </span>
)
