import { useEffect, useMemo, useState } from 'react'
import type { Locale } from '../domain/kernel/locale'
import { saysOutdated } from '../domain/kernel/refusals'
import type { Clock, DraftStore } from '../ports'
import type { Actions } from '../application/actions'
import type { Outcome } from '../application/commands/outcome'
import type { Snapshot } from '../application/snapshot'
import { LoadRefused } from './components/feedback/LoadRefused'
import { createFormat } from './format/format'
import { useCommands } from './hooks/useCommands'
import type { Translate } from './i18n/translate'
import { TicketSidebar } from './locations/TicketSidebar'
import { createReading } from './reading'

interface AppProps {
  actions: Actions
  /** The first reading, where it went out before this was drawn. */
  begun?: Outcome
  drafts: DraftStore
  clock: Clock
  locale: Locale
  t: Translate
  /** Told when the ticket changed outside of us; answers how to stop listening. */
  onChange(listener: (whole: boolean) => void): () => void
}

export function App({ actions, begun, drafts, clock, locale, t, onChange }: AppProps) {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null)
  const commands = useCommands(clock, setSnapshot)
  const format = useMemo(() => createFormat(locale, t, clock.offsetAt), [locale, t, clock])
  const { run } = commands
  const isOutdated = commands.refused !== null && saysOutdated(commands.refused.refusal)
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

  if (!snapshot) {
    // while nothing is drawn the page's own skeleton shows
    if (!commands.refused) return null
    return <LoadRefused refused={commands.refused} again={commands.again} t={t} format={format} />
  }
  return (
    <TicketSidebar
      snapshot={snapshot}
      actions={actions}
      drafts={drafts}
      clock={clock}
      locale={locale}
      t={t}
      format={format}
      commands={commands}
    />
  )
}
