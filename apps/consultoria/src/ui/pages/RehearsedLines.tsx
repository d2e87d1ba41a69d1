import { styled } from 'styled-components'
import type { Imported, ImportRehearsal } from '../../application/payments/importPayments'
import { sumOf } from '../../domain/kernel/grouping'
import type { KnownOrder, Rehearsed } from '../../domain/payment/rehearsal'
import type { Format } from '../format/format'
import type { Translate } from '../i18n/translate'
import { Link } from '../components/layout'
import { refusalWords } from '../words/refusalWords'
import type { PageProps } from './pageProps'

const Group = styled.section`
  display: grid;
  gap: 4px;
  h3 {
    margin: 0;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    border: 1px solid var(--border-subtle);
    border-radius: 4px;
  }
  li {
    display: grid;
    grid-template-columns: 72px minmax(96px, 1fr) minmax(96px, 1fr) minmax(0, 3fr);
    gap: 8px;
    padding: 6px 12px;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  li + li {
    border-top: 1px solid var(--border-subtle);
  }
  li > :first-child {
    color: var(--fg-subtle);
  }
  @media (max-width: 560px) {
    li {
      grid-template-columns: 1fr 1fr;
    }
    li > :last-child {
      grid-column: 1 / -1;
    }
  }
`

type Shown = Pick<PageProps, 'openTicket' | 't' | 'format'>

interface Line {
  line: number
  order: string
  centavos: number | null
  words: string
  tickets: readonly number[]
}

/** What a list does, in the order in which it has to be looked at: what is recorded, what is doubtful, what is there already. */
export function RehearsedLines({
  rehearsal: { rehearsed, unreadable },
  done,
  ...shown
}: Shown & { rehearsal: ImportRehearsal; done: readonly Imported[] | null }) {
  const { t, format } = shown
  const refusals = new Map((done ?? []).map(({ line, refusal }) => [line.line, refusal]))
  const said = rehearsed.map(one => ({ kind: one.verdict.kind, shown: lineOf(one, t, format) }))
  const paying = said.flatMap(({ kind, shown: one }) => (kind === 'pays' ? [one] : []))
  const failed = paying.flatMap(one => {
    const refusal = refusals.get(one.line)
    return refusal ? [{ ...one, words: refusalWords({ refusal, retryAt: null }, t, format) }] : []
  })
  const recorded = paying.filter(({ line }) => !refusals.get(line))
  const doubtful = [
    ...said.flatMap(({ kind, shown: one }) => (kind === 'pays' || kind === 'known' ? [] : [one])),
    ...unreadable.map(({ line, why }) => ({
      line,
      order: '',
      centavos: null,
      words: t(`finance.unreadable.${why}`),
      tickets: []
    }))
  ].toSorted((a, b) => a.line - b.line)
  const known = said.flatMap(({ kind, shown: one }) => (kind === 'known' ? [one] : []))
  const total = sumOf(recorded, ({ centavos }) => centavos ?? 0)
  const toRecord = t.count(done ? 'finance.recorded' : 'finance.toRecord', recorded.length, {
    amount: format.money(total)
  })
  return (
    <>
      <output>{toRecord}</output>
      <Lines title={t(done ? 'finance.groups.recorded' : 'finance.groups.toRecord')} lines={recorded} {...shown} />
      <Lines title={t('finance.groups.failed')} lines={failed} {...shown} />
      <Lines title={t('finance.groups.doubtful')} lines={doubtful} {...shown} />
      <Lines title={t('finance.groups.known')} lines={known} {...shown} />
    </>
  )
}

function Lines({ title, lines, openTicket, t, format }: Shown & { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <Group aria-label={title}>
      <h3>{`${title} (${lines.length})`}</h3>
      <ul>
        {lines.map(({ line, order, centavos, words, tickets }) => (
          <li key={line}>
            <span>{t('finance.line', { line })}</span>
            <strong>{order}</strong>
            <span>{centavos === null ? '' : format.money(centavos)}</span>
            <span>
              {words}
              {tickets.map(ticket => (
                <span key={ticket}>
                  {' '}
                  <Link onClick={() => void openTicket(ticket)}>{t('finance.ticket', { ticket })}</Link>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Group>
  )
}

function lineOf({ line, verdict }: Rehearsed, t: Translate, format: Format): Line {
  const { line: number, order, centavos, withheldCentavos, paidOn } = line
  const at = { line: number, order, centavos: centavos + withheldCentavos }
  const of = (one: KnownOrder, words: string): Line => ({ ...at, words, tickets: [one.ticketId] })
  switch (verdict.kind) {
    case 'pays': {
      const notes = [
        t('finance.paidOn', { date: format.namedDay(paidOn) }),
        ...(withheldCentavos > 0 ? [t('finance.withheld', { amount: format.money(withheldCentavos) })] : []),
        ...(verdict.overCentavos > 0 ? [t('finance.over', { amount: format.money(verdict.overCentavos) })] : []),
        ...(verdict.isLate ? [t('finance.late')] : [])
      ]
      return of(verdict.order, notes.join(' · '))
    }
    case 'short':
      return of(verdict.order, t('finance.short', { amount: format.money(verdict.missingCentavos) }))
    case 'unknown_order':
      return { ...at, words: t('finance.unknownOrder'), tickets: [] }
    case 'several_organizations':
      return {
        ...at,
        words: t('finance.severalOrganizations'),
        tickets: verdict.orders.map(({ ticketId }) => ticketId)
      }
    case 'known':
      return of(verdict.order, t('finance.known'))
    case 'paid_twice':
      return of(verdict.order, t('finance.paidTwice'))
    case 'cancelled':
      return of(verdict.order, t('finance.cancelled'))
    case 'no_organization':
      return of(verdict.order, t('finance.noOrganization'))
  }
}
