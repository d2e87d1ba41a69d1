import { useSidebar } from '../sidebarContext'
import { useBarCommands } from './useBarCommands'
import { useShortcuts } from './useShortcuts'

/** L, T, A, P, E, C, R and ?; while something is open only Esc works, which closes it. */
export function useSidebarKeys(blocked: boolean): void {
  const { actions, snapshot, commands, open, show, close } = useSidebar()
  const bar = useBarCommands()
  const keys: Record<string, () => void> = {
    r: () => commands.run('load', () => actions.load()),
    '?': () => show('shortcuts')
  }
  if (bar.log) keys['l'] = bar.log
  if (bar.timer) keys['t'] = bar.timer
  if (bar.schedule) keys['a'] = bar.schedule
  if (snapshot.isBegun) {
    keys['p'] = () => open({ kind: 'payer' })
    keys['e'] = () => show('entries')
    keys['c'] = () => show('billing')
  }
  useShortcuts(blocked ? { Escape: close } : keys)
}
