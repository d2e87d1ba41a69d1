import { useEffect, useState } from 'react'
import type { Refusal } from '../../domain/kernel/result'
import type { Analyst } from '../../application/shown/ticketRead'
import { useSidebar } from '../sidebarContext'

export interface Analysts {
  /** null while they are being asked for. */
  found: Analyst[] | null
  refusal: Refusal | null
  again(): void
}

type Answer = Awaited<ReturnType<ReturnType<typeof useSidebar>['actions']['findAnalysts']>>

/** Whom a panel may name: those on show already, otherwise asked for when it opens, if this agent may name anybody. */
export function useAnalysts(): Analysts {
  const { snapshot, actions } = useSidebar()
  const shown = snapshot.analysts
  const isNeeded = snapshot.may.designate && shown.length === 0
  const [answer, setAnswer] = useState<Answer | null>(null)
  const isAwaited = isNeeded && answer === null
  useEffect(() => {
    if (!isAwaited) return undefined
    let isCurrent = true
    const ask = async () => {
      const found = await actions.findAnalysts()
      if (isCurrent) setAnswer(found)
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [actions, isAwaited])
  const again = () => setAnswer(null)
  if (!isNeeded) return { found: shown, refusal: null, again }
  if (answer === null) return { found: null, refusal: null, again }
  return answer.ok ? { found: answer.value, refusal: null, again } : { found: [], refusal: answer.error, again }
}
