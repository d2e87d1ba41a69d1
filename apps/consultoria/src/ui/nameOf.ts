import type { Snapshot } from '../application/snapshot'
import { oneWay, type Translate } from './i18n/translate'

/** The name behind a user id as the account told it: what a record calls its author, its author wrote. */
export const nameOf = ({ me, names, analysts, history }: Snapshot, id: number): string | null => {
  if (id === me.id) return me.name
  return (
    names[id] || (analysts.find(({ person }) => person.id === id)?.person.name ?? history?.people[id]?.name ?? null)
  )
}

/** Somebody in the consultation; `stored` = what a record of an earlier version calls them. */
export const personName = (snapshot: Snapshot, t: Translate, id: number, stored?: string): string =>
  oneWay(nameOf(snapshot, id) ?? stored ?? t('common.person', { id }))
