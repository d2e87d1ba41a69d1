import { Quote } from '../../components/layout'
import { useSidebar } from '../../sidebarContext'

/** Which entry is meant, in its own words. */
export function EntryWords({ entry }: { entry: number }) {
  const { snapshot, format } = useSidebar()
  const data = snapshot.consultation.entries.find(one => one.n === entry)?.data
  if (!data) return null
  return (
    <Quote>
      {format.duration(data.seconds)} · {format.day(data.workDate)} · {data.analystName}
      {'\n'}
      {data.note}
    </Quote>
  )
}
