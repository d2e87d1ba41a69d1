import { Accordion } from '@zendeskgarden/react-components'
import { styled } from 'styled-components'
import type { PayerBill } from '../../domain/billing'
import { Small } from '../components/layout'
import { explanationWords } from '../explanationWords'
import { useSidebar } from '../sidebarContext'
import { SheetFrame } from './SheetFrame'

const Steps = styled.ol`
  display: grid;
  gap: 6px;
  margin: 0;
  padding-left: 20px;
  font-size: 12px;
  line-height: 16px;
  font-variant-numeric: tabular-nums;
`

/** "Por que foi cobrado?": for each payer the sum, step by step, and the entries it stands on. */
export function BillingExplanation() {
  const { snapshot, t, format } = useSidebar()
  const bills = snapshot.bill.perPayer.length > 0 ? snapshot.bill.perPayer : [snapshot.bill]
  const amountOf = (bill: PayerBill) =>
    bill.amount === null ? t('minutes.noPrice') : `${format.money(bill.amount)}${taxesAfter(bill)}`
  const taxesAfter = (bill: PayerBill) =>
    snapshot.policy?.taxes.mode === 'added' && bill.total === null ? ` ${t('minutes.taxes')}` : ''
  if (bills.every(bill => bill.realSeconds === 0))
    return (
      <SheetFrame title={t('billing.title')}>
        <Small>{t('billing.empty')}</Small>
      </SheetFrame>
    )
  return (
    <SheetFrame title={t('billing.title')}>
      <Accordion level={2} isCompact isExpandable defaultExpandedSections={[0]}>
        {bills.map(bill => (
          <Accordion.Section key={bill.payer}>
            <Accordion.Header>
              <Accordion.Label>
                {t(`payer.${bill.payer}`)} · {amountOf(bill)}
              </Accordion.Label>
            </Accordion.Header>
            <Accordion.Panel>
              <Steps>
                {bill.explanation.map((step, index) => (
                  <li key={`${step.code}-${index}`}>{explanationWords(step, t, format)}</li>
                ))}
              </Steps>
            </Accordion.Panel>
          </Accordion.Section>
        ))}
      </Accordion>
      <BillLines bills={bills} />
    </SheetFrame>
  )
}

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 12px;
  line-height: 16px;
  font-variant-numeric: tabular-nums;
  caption {
    padding-bottom: 4px;
    font-weight: 600;
    text-align: left;
  }
  th,
  td {
    padding: 4px 0;
    border-top: 1px solid var(--border-subtle);
    text-align: right;
    font-weight: 400;
  }
  th:first-child {
    text-align: left;
  }
  thead th {
    color: var(--fg-subtle);
  }
`

function BillLines({ bills }: { bills: PayerBill[] }) {
  const { snapshot, t, format } = useSidebar()
  const lines = bills.flatMap(bill => bill.lines.map(line => ({ ...line, payer: bill.payer })))
  const days = (entries: number[]) =>
    entries
      .flatMap(n => snapshot.consultation.entries.find(entry => entry.n === n)?.data.workDate ?? [])
      .map(format.day)
      .join(', ')
  return (
    <Table>
      <caption>{t('billing.lines')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fields.workDate')}</th>
          <th scope="col">{t('billing.real')}</th>
          <th scope="col">{t('billing.billed')}</th>
          <th scope="col">{t('billing.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={`${line.payer}-${line.scope}`}>
            <th scope="row">{days(line.entries)}</th>
            <td>{format.duration(line.seconds)}</td>
            <td>{format.duration(line.billedMinutes * 60)}</td>
            <td>{line.amount === null ? '' : format.money(line.amount)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
