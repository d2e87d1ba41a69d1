import type { PastAppointment } from '../../../domain/scheduling/slice'
import { Small } from '../../components/layout'
import { useNames } from '../../hooks/useNames'
import { useSidebar } from '../../sidebarContext'

/** What was agreed before and not kept: when, with whom, what became of it, who asked and why. */
export function PastAppointments() {
  const { snapshot, t, format } = useSidebar()
  const past = snapshot.consultation.pastAppointments
  const name = useNames(past.map(({ analystId }) => analystId))
  if (past.length === 0) return null
  return (
    <section aria-label={t('schedule.pastTitle')}>
      <Small>{t('schedule.pastTitle')}</Small>
      {past.toReversed().map(one => (
        <Small key={one.at}>
          {t('schedule.pastLine', {
            start: format.moment(one.start),
            analyst: name(one.analystId),
            what: t(`schedule.past.${becameOf(one)}`)
          })}
          {one.calls !== undefined && ` · ${t.count('contact.past', one.calls)}`}
          {one.reason !== '' && `: ${one.reason}`}
        </Small>
      ))}
    </section>
  )
}

const becameOf = ({ became, party }: PastAppointment) => {
  if (became === 'no_show') return became
  if (became === 'cancelled') return party === 'client' ? 'cancelled_client' : 'cancelled_us'
  return party === null ? 'moved' : (`moved_${party}` as const)
}
