import { createContext, useContext } from 'react'
import type { Locale } from '../domain/kernel/locale'
import type { Clock, DraftStore } from '../ports'
import type { Actions } from '../application/actions'
import type { Snapshot } from '../application/snapshot'
import type { Format } from './format/format'
import type { Commands } from './hooks/useCommands'
import type { Translate } from './i18n/translate'
import type { Panel, Sheet } from './panel'

/** What every part of the sidebar may use. */
export interface Sidebar {
  snapshot: Snapshot
  actions: Actions
  drafts: DraftStore
  clock: Clock
  locale: Locale
  t: Translate
  format: Format
  commands: Commands
  /** `opener` names the control (data-opener) that gets the focus back. */
  open(panel: Panel): void
  show(sheet: Sheet): void
  close(): void
}

export const SidebarContext = createContext<Sidebar | null>(null)

export function useSidebar(): Sidebar {
  const sidebar = useContext(SidebarContext)
  if (!sidebar) throw new Error('useSidebar is called outside the sidebar')
  return sidebar
}
