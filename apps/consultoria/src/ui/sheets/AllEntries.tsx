import { styled } from 'styled-components'
import type { Entry } from '../../domain/consultation/consultation'
import type { ShownEntry } from '../../application/shown/entries'
import { Row, Small } from '../components/layout'
import { OpenLink } from '../components/buttons/OpenButton'
import { personName } from '../nameOf'
import { useNames } from '../hooks/useNames'
import { useSidebar } from '../sidebarContext'
import { RejectedRecords } from './RejectedRecords'
import { SheetFrame } from './SheetFrame'

const List = styled.ul`
  display: grid;
  gap: 12px;
  margin: 0;
  padding: 0;
  list-style: none;
`

const Item = styled.li`
  display: grid;
  gap: 4px;
  padding-bottom: 12px;
  border-bottom: 1px solid var(--border-subtle);
  font-variant-numeric: tabular-nums;
  p {
    margin: 0;
    font-size: 12px;
    line-height: 16px;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  &[data-gone] strong {
    text-decoration: line-through;
  }
`

export function AllEntries() {
  const { snapshot, t, format } = useSidebar()
  const { entries } = snapshot
  const { totals } = snapshot.consultation
  return (
    <SheetFrame title={t('entries.title')}>
      {entries.length === 0 ? (
        <Small>{t('entries.empty')}</Small>
      ) : (
        <Small>
          {t('entries.total', {
            real: format.duration(totals.realSeconds),
            billable: format.duration(totals.billableSeconds)
          })}
        </Small>
      )}
      <List>
        {entries.toReversed().map(entry => (
          <OneEntry key={entry.n} entry={entry} />
        ))}
      </List>
      <RejectedRecords />
    </SheetFrame>
  )
}

function OneEntry({ entry }: { entry: ShownEntry }) {
  const { snapshot, t, format } = useSidebar()
  const { data, mark, may } = entry
  return (
    <Item
      {...(entry.gone ? { 'data-gone': '' } : {})}
      aria-label={t('entries.entry', { day: format.day(data.workDate), duration: format.duration(data.seconds) })}
    >
      <span>
        <strong>{format.duration(data.seconds)}</strong> · {format.day(data.workDate)} ·{' '}
        {personName(snapshot, t, data.analystId, data.analystName)}
      </span>
      {(mark || entry.commentId === null) && (
        <Small>
          {[mark && t(`entries.${mark}`), entry.commentId === null && t('entries.noComment')]
            .filter(Boolean)
            .join(' · ')}
        </Small>
      )}
      <p>{data.note}</p>
      <Why entry={entry} />
      <Row>
        {may.correct && (
          <OpenLink panel={{ kind: 'time', capture: null, corrects: entry.n }}>{t('entries.correct')}</OpenLink>
        )}
        {may.void && <OpenLink panel={{ kind: 'void', entry: entry.n }}>{t('entries.void')}</OpenLink>}
        {may.waive && <OpenLink panel={{ kind: 'waive', entry: entry.n }}>{t('entries.waive')}</OpenLink>}
        {may.own && <Small>{t('entries.own')}</Small>}
      </Row>
    </Item>
  )
}

/** Who voided or waived it, and the one reason. */
function Why({ entry }: { entry: Entry }) {
  const { t } = useSidebar()
  const settled = entry.voided ?? entry.waived
  const nameFor = useNames(settled ? [settled.by] : [])
  if (!settled) return null
  const by = nameFor(settled.by)
  const reason = [t(`waive.reason.${settled.reason}`), settled.note].filter(Boolean).join(' · ')
  return <Small>{t('entries.reason', { by, reason })}</Small>
}
