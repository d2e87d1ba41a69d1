import { styled } from 'styled-components'
import type { Entry } from '../../../domain/consultation/consultation'
import type { Snapshot } from '../../../application/snapshot'
import { personName } from '../../nameOf'
import { useSidebar } from '../../sidebarContext'
import { OpenLink } from '../buttons/OpenButton'

const Item = styled.li`
  padding: 1px 0;
  font-size: 12px;
  line-height: 16px;
  > div {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  > div > span {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  strong {
    font-weight: 600;
  }
  &[data-gone] strong {
    text-decoration: line-through;
  }
  p {
    margin: 0;
    color: var(--fg-subtle);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`

/** Minutes, day and who above, the note below; leaders void and waive what is not invoiced. */
export function EntryRow({ entry }: { entry: Entry }) {
  const { snapshot, t, format } = useSidebar()
  const { data } = entry
  const mark = entryMark(entry)
  const can = alterable(entry, snapshot)
  return (
    <Item {...(isGone(entry) ? { 'data-gone': '' } : {})} aria-label={t('entries.entry', { n: entry.n })}>
      <div>
        <span>
          <strong>{format.duration(data.seconds)}</strong> · {format.day(data.workDate)} ·{' '}
          {personName(snapshot, t, data.analystId, data.analystName)}
          {mark && ` · ${t(mark)}`}
        </span>
        {entry.status === 'disputed' && can.correct && (
          <OpenLink panel={{ kind: 'time', capture: null, corrects: entry.n }}>{t('entries.correct')}</OpenLink>
        )}
        {can.void && <OpenLink panel={{ kind: 'void', entry: entry.n }}>{t('entries.void')}</OpenLink>}
        {can.waive && <OpenLink panel={{ kind: 'waive', entry: entry.n }}>{t('entries.waive')}</OpenLink>}
      </div>
      <p title={data.note}>{data.note}</p>
    </Item>
  )
}

export const entryMark = (entry: Entry) => {
  if (entry.invoice) return 'entries.invoiced' as const
  // The Unit pays it, only not by an invoice of ours
  if (entry.status === 'counts' && entry.payer === 'unit_transfer' && entry.coveredSeconds > 0)
    return 'entries.transferred' as const
  if (entry.status === 'counts') return entry.unbillable ? (`entries.unbillable.${entry.unbillable}` as const) : null
  return `entries.${entry.status}` as const
}

/** What was changed by hand is not settled: it waits for a leader. */
export const isGone = ({ status }: Entry): boolean => status !== 'counts' && status !== 'disputed'

/** An invoiced entry is locked; a voided, waived or corrected one is settled, one changed by hand is entered anew. */
export const alterable = (entry: Entry, { may, form, consultation }: Snapshot) => {
  const isWritable = consultation.gap === null
  const open = entry.status === 'counts' && entry.invoice === null && isWritable
  return {
    void: open && may.void,
    waive: open && may.waive && entry.billableSeconds > 0,
    correct: (open || (entry.status === 'disputed' && isWritable)) && may.void && form.status !== 'closed'
  }
}
