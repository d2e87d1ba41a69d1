import { localDate } from '../../domain/kernel/instant'
import type { Sidebar } from '../sidebarContext'

/** "2 tentativas, última hoje 10:12"; nothing where nobody called. */
export function attemptWords({
  snapshot,
  clock,
  t,
  format
}: Pick<Sidebar, 'snapshot' | 'clock' | 't' | 'format'>): string {
  const { attempts } = snapshot.consultation
  const last = attempts.at(-1)
  if (!last) return ''
  const { at } = last.data
  const isToday = localDate(at, clock.offsetAt) === localDate(snapshot.readAt, clock.offsetAt)
  const when = isToday ? t('contact.today', { time: format.time(at) }) : format.moment(at)
  return t.count('contact.count', attempts.length, { when })
}
