import { Quote } from '../../components/layout'
import { personName } from '../../nameOf'
import { useSidebar } from '../../sidebarContext'

/** Which entry is meant, in its own words. */
export function EntryWords({ entry }: { entry: number }) {
  const { snapshot, t, format } = useSidebar()
  const data = snapshot.consultation.entries.find(one => one.n === entry)?.data
  if (!data) return null
  return (
    <Quote>
      {format.duration(data.seconds)} · {format.day(data.workDate)} ·{' '}
      {personName(snapshot, t, data.analystId, data.analystName)}
      {'\n'}
      {data.note}
    </Quote>
  )
}
