import { useMemo } from 'react'
import { useSession } from '../../rest/session'
import { useLanguage } from '../../words/words'

/** Days and moments in the reader's language and time zone. */
export function useDates(): { day(stamp: string): string; moment(stamp: string): string } {
  const { tag } = useLanguage()
  const { time_zone } = useSession().facts.user
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(tag, { timeZone: time_zone, dateStyle: 'medium' })
    const moment = new Intl.DateTimeFormat(tag, { timeZone: time_zone, dateStyle: 'medium', timeStyle: 'short' })
    return { day: stamp => day.format(new Date(stamp)), moment: stamp => moment.format(new Date(stamp)) }
  }, [tag, time_zone])
}
