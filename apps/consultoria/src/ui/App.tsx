import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Locale } from '../domain/policy'
import type { Clock, DraftStore } from '../ports'
import type { Actions } from '../use-cases/actions'
import type { Snapshot } from '../use-cases/snapshot'
import { LoadRefused } from './components/LoadRefused'
import { Skeleton } from './components/Skeleton'
import { createFormat } from './format/format'
import { useDeeds } from './hooks/useDeeds'
import type { Translate } from './i18n/translate'
import { TicketSidebar } from './locations/TicketSidebar'

export interface AppProps {
  actions: Actions
  drafts: DraftStore
  clock: Clock
  locale: Locale
  t: Translate
  /** Told when the ticket changed outside of us; answers how to stop listening. */
  onChange(listener: () => void): () => void
  /** Told each snapshot that is shown: the save hook judges by it. */
  onSnapshot?: (snapshot: Snapshot) => void
}

export function App({ actions, drafts, clock, locale, t, onChange, onSnapshot }: AppProps) {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null)
  const receive = useCallback(
    (next: Snapshot) => {
      setSnapshot(next)
      onSnapshot?.(next)
    },
    [onSnapshot]
  )
  const deeds = useDeeds(clock, receive)
  const format = useMemo(() => createFormat(locale, t, clock.offsetAt), [locale, t, clock])
  const { run } = deeds
  useEffect(() => {
    const load = () => run('load', actions.load)
    load()
    return onChange(load)
  }, [actions, run, onChange])

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
