import { useEffect, useState } from 'react'
import type { TimeInput, TimePreview } from '../../../application/commands/inputs'
import type { Refusal, Result } from '../../../domain/kernel/result'
import { useSidebar } from '../../sidebarContext'

const QUIET = 250

/**
 * What the entry would cost and read like, asked once typing pauses; a late answer to an old question is dropped. What
 * would be refused is told as well.
 */
export function useTimePreview(input: TimeInput | null): { preview: TimePreview | null; refusal: Refusal | null } {
  const { actions } = useSidebar()
  const [answered, setAnswered] = useState<{ question: string; answer: Result<TimePreview, Refusal> } | null>(null)
  const question = input && JSON.stringify(input)
  useEffect(() => {
    if (question === null) return undefined
    let current = true
    const asked: TimeInput = JSON.parse(question)
    const ask = async () => {
      const answer = await actions.previewTime(asked)
      if (current) setAnswered({ question, answer })
    }
    const timer = setTimeout(() => void ask(), QUIET)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [actions, question])
  const answer = answered !== null && answered.question === question ? answered.answer : null
  return { preview: answer?.ok ? answer.value : null, refusal: answer?.ok === false ? answer.error : null }
}
