import { useRef, useState } from 'react'
import { isUncertain } from '../rest/failure'

interface Sending {
  busy: boolean
  error: unknown
  /** Sends once, however often it is called meanwhile. */
  press(): void
}

interface SendOnce {
  /** An earlier attempt was made and nobody knows its end: no answer came. Kept with the draft. */
  uncertain: boolean
  /** Whether that attempt has arrived after all. */
  arrived(): Promise<boolean>
  begin(): void
  send(): Promise<void>
  /** The attempt was refused: nothing arrived. */
  refused(failure: unknown): void
  done(): void
}

/** A text that is sent exactly once: a second press waits for the first, and after a lost answer it is looked up before anything is sent again. */
export function useSending(job: SendOnce): Sending {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const running = useRef(false)
  const attempt = async (): Promise<void> => {
    if (job.uncertain && (await job.arrived())) return
    job.begin()
    try {
      await job.send()
    } catch (failure) {
      if (!isUncertain(failure)) job.refused(failure)
      throw failure
    }
  }
  const press = (): void => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setError(null)
    attempt()
      .then(job.done, setError)
      .finally(() => {
        running.current = false
        setBusy(false)
      })
  }
  return { busy, error, press }
}
