import { useEffect, useMemo, useState } from 'react'
import type { Locale } from '../domain/kernel/locale'
import type { Clock, DraftStore } from '../ports'
import type { Actions, Deed } from '../application/actions'
import type { Snapshot } from '../application/snapshot'
import { LoadRefused } from './components/feedback/LoadRefused'
import { Skeleton } from './components/feedback/Skeleton'
import { createFormat } from './format/format'
import { useDeeds } from './hooks/useDeeds'
import type { Translate } from './i18n/translate'
import { TicketSidebar } from './locations/TicketSidebar'
import { createReading } from './reading'

export interface AppProps {
  actions: Actions
  /** The first reading, where it went out before this was drawn. */
  begun?: Deed
  drafts: DraftStore
  clock: Clock
  locale: Locale
  t: Translate
  /** Told when the ticket changed outside of us; answers how to stop listening. */
  onChange(listener: (whole: boolean) => void): () => void
}

/** Refusals that say that the ledger holds more than is on the screen. */
const OUTDATED: ReadonlySet<string> = new Set(['recorded_before', 'recorded_elsewhere'])

export function App({ actions, begun, drafts, clock, locale, t, onChange }: AppProps) {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null)
  const deeds = useDeeds(clock, setSnapshot)
  const format = useMemo(() => createFormat(locale, t, clock.offsetAt), [locale, t, clock])
  const { run } = deeds
  const isOutdated = OUTDATED.has(deeds.refused?.refusal.code ?? '')
  useEffect(() => {
    if (isOutdated) run('load', () => actions.load())
  }, [actions, isOutdated, run])
  useEffect(() => {
    let first = begun
    const load = (whole: boolean) => {
      const reading = first ?? actions.load({ whole })
      first = undefined
      return reading
    }
    const request = createReading(load, reading => run('load', reading))
    request()
    return onChange(request)
  }, [actions, begun, run, onChange])

  if (!snapshot)
    return deeds.refused ? (
      <LoadRefused refused={deeds.refused} again={deeds.again} t={t} format={format} />
    ) : (
      <Skeleton t={t} />
    )
  return (
    <TicketSidebar
      snapshot={snapshot}
      actions={actions}
      drafts={drafts}
      clock={clock}
      locale={locale}
      t={t}
      format={format}
      deeds={deeds}
    />
  )
}
