import type { Faults } from '../../../apps/consultoria/src/adapters/memory/faults'
import { createMemoryPorts, type MemoryPorts } from '../../../apps/consultoria/src/adapters/memory/ports'
import { refuse, type Refusal } from '../../../apps/consultoria/src/domain/kernel/result'
import { createActions, type BoundActions } from '../../../apps/consultoria/src/application/createActions'
import type { Outcome } from '../../../apps/consultoria/src/application/commands/outcome'
import type { Finished, Press } from '../../../apps/consultoria/src/application/ledger/operations'
import type { Snapshot } from '../../../apps/consultoria/src/application/snapshot'
import type { ControlKey } from '../../../apps/consultoria/src/ui/controlKey'
import { typedFor } from '../../../apps/consultoria/src/ui/draftKey'
import type { MemoryAccount } from '../../../apps/consultoria/src/adapters/memory/account'
import { catalog } from '../world'
import type { Browser } from './browser'
import { gatedPorts } from './gated'
import type { Planned } from './steps'
import type { Turns } from './turns'

export interface Tab {
  agentId: number
  ticketId: number
  ports: MemoryPorts
  actions: BoundActions
  snapshot: Snapshot | null
  pending: ReadonlySet<ControlKey>
  refused: Tried | null
  isOpen(): boolean
  /** What the person sees in the conversation beside the sidebar; no request of ours, so it never fails. */
  shows(words: string): boolean
  /** As `useCommands` does it: false = the same control's command is under way. */
  run(control: ControlKey, command: (press: Press) => Outcome, heard?: Heard, tried?: Press): boolean
  again(): boolean
  read(): boolean
  close(): void
  closeAt(at: number, isDone: boolean): void
  closeWhenShown(): void
  fail(planned: readonly Planned[]): void
  /** Nothing fails any more. */
  quiet(): void
}

type Heard = (refusal: Refusal | null) => void

interface Tried {
  control: ControlKey
  command: (press: Press) => Outcome
  press: Press
  heard: Heard | undefined
  refusal: Refusal
}

export interface Surroundings {
  account: MemoryAccount
  turns: Turns
  browser: Browser
  /** Records the search index shows. */
  indexed(): (id: string) => boolean
  count(what: 'faults' | 'closed'): void
}

/** A faithful small model of a tab: `useCommands` with its presses and `useFinished` with what goes in which order. */
export function openTab(agentId: number, ticketId: number, around: Surroundings): Tab {
  let plan: Planned[] = []
  let isOpen = true
  let closing: { left: number; isDone: boolean } | null = null
  let closesWhenShown = false
  let started = 0
  let shown = 0
  const pending = new Set<ControlKey>()
  const close = (): void => {
    if (isOpen) around.count('closed')
    isOpen = false
  }
  const faults: Faults = call => {
    const index = plan.findIndex(item => item.call === call)
    if (index < 0) return null
    around.count('faults')
    return plan.splice(index, 1)[0]?.fault ?? null
  }
  const presence = {
    open: () => isOpen,
    call(): 'goes on' | 'closed before' | 'closed after' {
      if (!closing || (closing.left -= 1) > 0) return 'goes on'
      close()
      return closing.isDone ? 'closed after' : 'closed before'
    }
  }
  const ports = { ...createMemoryPorts(around.account, agentId, ticketId, faults), drafts: around.browser.drafts }
  const actions = createActions(gatedPorts(lagging(ports, around), presence, around.turns), catalog)
  const tab: Tab = {
    agentId,
    ticketId,
    ports,
    actions,
    snapshot: null,
    pending,
    refused: null,
    isOpen: () => isOpen,
    shows: words =>
      (around.account.tickets.get(ticketId)?.history.comments ?? []).some(({ text }) => text.includes(words)),
    run(control, command, heard, press = {}) {
      if (!isOpen || pending.has(control)) return false
      const turn = ++started
      pending.add(control)
      if (tab.refused?.control === control) tab.refused = null
      press.secondsAgo = 0
      const perform = async (): Promise<void> => {
        const result = await command(press).catch((error: unknown) => refuse('unexpected', { message: String(error) }))
        if (!isOpen) return
        pending.delete(control)
        heard?.(result.ok ? null : result.error)
        if (!result.ok) {
          tab.refused = { control, command, press, heard, refusal: result.error }
          return
        }
        const isShown = turn > shown
        if (isShown) {
          shown = turn
          tab.snapshot = result.value
        }
        if (closesWhenShown && control !== 'load') close()
        if (isShown && isOpen) finish(result.value.finished)
      }
      void perform()
      return true
    },
    again() {
      const { refused } = tab
      return refused !== null && tab.run(refused.control, refused.command, refused.heard, refused.press)
    },
    read: () => tab.run('load', () => actions.load()),
    close,
    closeAt: (at, isDone) => void (closing = { left: at, isDone }),
    closeWhenShown: () => void (closesWhenShown = true),
    fail: planned => void plan.push(...planned),
    quiet() {
      plan = []
      closing = null
      closesWhenShown = false
    }
  }
  const finish = (finished: readonly Finished[]): void => {
    const settled = finished.filter(({ command }) => !pending.has(command))
    for (const operation of settled) {
      const draft = typedFor(operation, ticketId)
      if (draft) around.browser.drafts.clear(draft)
      if (operation.found && tab.refused?.control === operation.command) tab.refused = null
    }
    if (settled.length > 0) actions.forget(settled)
  }
  return tab
}

/** The search index answers as it was some records ago. */
function lagging(ports: MemoryPorts, { indexed }: Surroundings): MemoryPorts {
  const { ledger } = ports
  return {
    ...ports,
    ledger: {
      ...ledger,
      named: async names => {
        const found = await ledger.named(names)
        const isIndexed = indexed()
        return found.ok ? { ok: true, value: found.value.filter(({ id }) => isIndexed(id)) } : found
      },
      appointmentsOf: async (...input) => {
        const found = await ledger.appointmentsOf(...input)
        const isIndexed = indexed()
        return found.ok ? { ok: true, value: found.value.filter(({ id }) => isIndexed(id)) } : found
      },
      entriesOf: async (...input) => {
        const found = await ledger.entriesOf(...input)
        const isIndexed = indexed()
        return found.ok ? { ok: true, value: found.value.filter(({ id }) => isIndexed(id)) } : found
      }
    }
  }
}
