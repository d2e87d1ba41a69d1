import { useEffect, useState } from 'react'
import type { TimeInput, TimePreview } from '../../../application/commands/inputs'
import { useSidebar } from '../../sidebarContext'

const QUIET = 250

/** What the entry would cost and read like, asked once typing pauses; a late answer to an old question is dropped. */
export function useTimePreview(input: TimeInput | null): TimePreview | null {
  const { actions } = useSidebar()
  const [answered, setAnswered] = useState<{ question: string; preview: TimePreview } | null>(null)
  const question = input && JSON.stringify(input)
  useEffect(() => {
    if (question === null) return undefined
    let current = true
    const asked: TimeInput = JSON.parse(question)
    const ask = async () => {
      const answer = await actions.previewTime(asked)
      if (current && answer.ok) setAnswered({ question, preview: answer.value })
    }
    const timer = setTimeout(() => void ask(), QUIET)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [actions, question])
  return answered !== null && answered.question === question ? answered.preview : null
}
