import { styled } from 'styled-components'
import type { ShownEntry } from '../../../application/shown/entries'
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
export function EntryRow({ entry }: { entry: ShownEntry }) {
  const { snapshot, t, format } = useSidebar()
  const { data, mark, may } = entry
  return (
    <Item
      {...(entry.gone ? { 'data-gone': '' } : {})}
      aria-label={t('entries.entry', { day: format.day(data.workDate), duration: format.duration(data.seconds) })}
    >
      <div>
        <span>
          <strong>{format.duration(data.seconds)}</strong> · {format.day(data.workDate)} ·{' '}
          {personName(snapshot, t, data.analystId, data.analystName)}
          {mark && ` · ${t(`entries.${mark}`)}`}
        </span>
        {entry.status === 'disputed' && may.correct && (
          <OpenLink panel={{ kind: 'time', capture: null, corrects: entry.n }}>{t('entries.correct')}</OpenLink>
        )}
        {may.void && <OpenLink panel={{ kind: 'void', entry: entry.n }}>{t('entries.void')}</OpenLink>}
        {may.waive && <OpenLink panel={{ kind: 'waive', entry: entry.n }}>{t('entries.waive')}</OpenLink>}
      </div>
      <p title={data.note}>{data.note}</p>
    </Item>
  )
}
