import { nameOf, personName } from '../nameOf'
import { useSidebar } from '../sidebarContext'
import { useAnswer } from './useAnswer'

/** Anybody may write any number of records in anybody's name; so many are asked for. */
const MOST = 10

/** The names behind user ids: what the snapshot knows, and once they are shown, what the account says. */
export function useNames(ids: readonly number[]): (id: number) => string {
  const { snapshot, actions, t } = useSidebar()
  const asked = [...new Set(ids)].filter(id => nameOf(snapshot, id) === null).slice(0, MOST)
  const answer = useAnswer(asked.join(' ') || null, () => actions.findNames(asked))
  return id => personName(snapshot, t, id, answer?.value[id] || undefined)
}
