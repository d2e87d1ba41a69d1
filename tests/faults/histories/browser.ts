import * as z from 'zod/mini'
import type { ControlKey } from '../../../apps/consultoria/src/ui/controlKey'
import type { DraftStore } from '../../../apps/consultoria/src/ports'
import type { Meant } from './wishes'

/** Something a person wanted once: what is typed until it is seen done. Words typed anew are another one. */
export interface Intention {
  agentId: number
  ticketId: number
  meant: Meant
  /** Its command answered that it is done. */
  isDone: boolean
  /** A command was told that it is recorded in other words. */
  isRefused: string | null
}

/** Typed and kept: what the interface's draft store holds for a control. */
export interface Typed {
  intention: number
  control: ControlKey
  meant: Meant
}

export interface Browser {
  drafts: DraftStore
  /** Keys of what is typed and not gone. */
  typed(): string[]
}

/** The draft store one person's tabs share; `vanished` hears of typed words that were taken away. */
export function createBrowser(vanished: (typed: Typed) => void): Browser {
  const kept = new Map<string, string>()
  const typed = new Set<string>()
  const load = <T>(key: string): T | null => {
    const text = kept.get(key)
    if (text === undefined) return null
    const draft: T = JSON.parse(text)
    return draft
  }
  return {
    typed: () => [...typed],
    drafts: {
      load,
      save(key, draft) {
        kept.set(key, JSON.stringify(draft))
        if (isTyped(draft)) typed.add(key)
      },
      clear(key) {
        const draft = typed.has(key) ? load<Typed>(key) : null
        kept.delete(key)
        typed.delete(key)
        if (draft) vanished(draft)
      }
    }
  }
}

const isTyped = (draft: unknown): draft is Typed => typeof draft === 'object' && draft !== null && 'intention' in draft

export const typedDraft = z.custom<Typed>(isTyped)
