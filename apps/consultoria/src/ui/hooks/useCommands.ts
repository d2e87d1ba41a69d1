import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { addSeconds, secondsBetween, type Instant } from '../../domain/kernel/instant'
import { retrySeconds } from '../../domain/kernel/refusals'
import { refuse, type Refusal } from '../../domain/kernel/result'
import type { Clock } from '../../ports'
import type { Outcome } from '../../application/commands/outcome'
import type { Press } from '../../application/ledger/operations'
import type { Snapshot } from '../../application/snapshot'
import { laterTexts } from '../i18n/loadTexts'
import type { ControlKey } from '../controlKey'

interface Asked {
  /** Names the control whose command it is. */
  key: ControlKey
  command: (press: Press) => Outcome
  /** The same through all its tries: it carries the operation id, and how long ago it was pressed. */
  press: Press
  /** In the browser's own time, which only measures how long ago that is. */
  pressedAt: number
  done: (() => void) | undefined
}

export interface RefusedCommand extends Asked {
  refusal: Refusal
  /** When it is tried again by itself; null = only by hand. */
  retryAt: Instant | null
}

export interface Commands {
  /** Keys of the controls whose command is under way: only those show it. */
  pending: ReadonlySet<ControlKey>
  refused: RefusedCommand | null
  /** Counts what was saved, so that each is told once. */
  saved: number
  /** For a moment after each of them. */
  isJustSaved: boolean
  /** false = the same control's command is still under way, nothing was begun. */
  run(key: ControlKey, command: (press: Press) => Outcome, done?: () => void): boolean
  /** The refused command once more. */
  again(): void
  dismiss(): void
}

type Tried = Pick<Asked, 'press' | 'pressedAt'>

const newPress = (): Tried => ({ press: {}, pressedAt: Date.now() })

/** How long it is said, in milliseconds. */
const SAVED_SHOWN = 3000

/** What nobody pressed is not told as saved. */
const READING = 'load'

export function useCommands(clock: Clock, receive: (snapshot: Snapshot) => void): Commands {
  const [pending, setPending] = useState<ReadonlySet<ControlKey>>(new Set())
  const [refused, setRefused] = useState<RefusedCommand | null>(null)
  const [saved, setSaved] = useState(0)
  const [toldSaved, setToldSaved] = useState(0)
  const started = useRef(0)
  const shown = useRef(0)
  const busy = useRef(new Set<ControlKey>())

  const run = useCallback(
    (key: ControlKey, command: (press: Press) => Outcome, done?: () => void, tried: Tried = newPress()) => {
      const { press, pressedAt } = tried
      const perform = async () => {
        const turn = ++started.current
        busy.current.add(key)
        setPending(new Set(busy.current))
        setRefused(before => (before?.key === key ? null : before))
        press.secondsAgo = Math.round((Date.now() - pressedAt) / 1000)
        const result = await command(press).catch((error: unknown) => refuse('unexpected', { message: String(error) }))
        // why nothing happened is told in words that may still be on their way
        if (!result.ok) await laterTexts.load().catch(() => null)
        busy.current.delete(key)
        setPending(new Set(busy.current))
        if (!result.ok) {
          const wait = retrySeconds(result.error)
          const retryAt = wait === null ? null : addSeconds(clock.now(), wait)
          setRefused({ key, command, done, press, pressedAt, refusal: result.error, retryAt })
          return
        }
        // A slower, older answer must not put an older state on the screen.
        if (turn > shown.current) {
          shown.current = turn
          receive(result.value)
        }
        if (key !== READING) setSaved(count => count + 1)
        done?.()
      }
      const free = !busy.current.has(key)
      if (free) void perform()
      return free
    },
    [clock, receive]
  )

  const again = useCallback(() => {
    if (refused) run(refused.key, refused.command, refused.done, refused)
  }, [refused, run])

  useEffect(() => {
    if (!refused?.retryAt) return undefined
    const wait = Math.max(1, secondsBetween(clock.now(), refused.retryAt))
    const timer = setTimeout(again, wait * 1000)
    return () => clearTimeout(timer)
  }, [refused, clock, again])

  useEffect(() => {
    if (saved === 0) return undefined
    const timer = setTimeout(() => setToldSaved(saved), SAVED_SHOWN)
    return () => clearTimeout(timer)
  }, [saved])

  const isJustSaved = saved > toldSaved
  const dismiss = useCallback(() => setRefused(null), [])
  return useMemo(
    () => ({ pending, refused, saved, isJustSaved, run, again, dismiss }),
    [pending, refused, saved, isJustSaved, run, again, dismiss]
  )
}
