import { styled } from 'styled-components'
import type { PayerBill } from '../../domain/billing/billing'
import { Small } from '../components/layout'
import { explanationWords } from '../words/explanationWords'
import { lazyModule, useLazyModule } from '../hooks/useLazyModule'
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

const accordionModule = lazyModule(() => import('./Sections'))

/** "Por que foi cobrado?": for each payer the sum, step by step, and the entries it stands on. */
export function BillingExplanation() {
  const { snapshot, t } = useSidebar()
  const bills = snapshot.bill.perPayer.length > 0 ? snapshot.bill.perPayer : [snapshot.bill]
  if (bills.every(bill => bill.realSeconds === 0))
    return (
      <SheetFrame title={t('billing.title')}>
        <Small>{t('billing.empty')}</Small>
      </SheetFrame>
    )
  return (
    <SheetFrame title={t('billing.title')}>
      <Bills bills={bills} />
      <BillLines bills={bills} />
    </SheetFrame>
  )
}

const payingKey = ({ payer, unit }: PayerBill): string => `${payer}-${unit?.organizationId ?? ''}`

/** Named by payer, Unit and amount; each opens to its steps. Until the accordion is there they lie open. */
function Bills({ bills }: { bills: PayerBill[] }) {
  const { snapshot, t, format } = useSidebar()
  const accordion = useLazyModule(accordionModule)
  const taxes = (bill: PayerBill) => (snapshot.taxesAdded && bill.total === null ? ` ${t('minutes.taxes')}` : '')
  const sections = bills.map(bill => ({
    key: payingKey(bill),
    label: `${t(`payer.${bill.payer}`)}${bill.unit ? ` · ${bill.unit.name}` : ''} · ${
      bill.amount === null ? t('minutes.noPrice') : format.money(bill.amount) + taxes(bill)
    }`,
    content: (
      <Steps>
        {bill.explanation.map((step, index) => (
          <li key={`${step.code}-${index}`}>{explanationWords(step, t, format)}</li>
        ))}
      </Steps>
    )
  }))
  if (accordion) return <accordion.Sections sections={sections} />
  return sections.map(section => (
    <section key={section.key}>
      <Heading>{section.label}</Heading>
      {section.content}
    </section>
  ))
}

const Heading = styled.h2`
  margin: 0 0 8px;
  font-size: 14px;
  line-height: 20px;
  font-weight: 600;
`

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
    padding: 4px 0 4px 6px;
    border-top: 1px solid var(--border-subtle);
    text-align: right;
    font-weight: 400;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
  }
  @media (max-width: 280px) {
    tr {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
    }
  }
  thead th {
    color: var(--fg-subtle);
  }
`

function BillLines({ bills }: { bills: PayerBill[] }) {
  const { snapshot, t, format } = useSidebar()
  const lines = bills.flatMap(bill => bill.lines.map(line => ({ ...line, paying: payingKey(bill) })))
  const days = (entries: number[]) => {
    const dates = entries.flatMap(n => snapshot.consultation.entries.find(entry => entry.n === n)?.data.workDate ?? [])
    return [...new Set(dates)].map(format.day).join(', ')
  }
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
          <tr key={`${line.paying}-${line.scope}`}>
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
