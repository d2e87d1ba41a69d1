import type { Stamped } from '../../../domain/ledger/fact'
import type { ContactAttempted } from '../../../domain/scheduling/data'
import { Small } from '../../components/layout'
import { useSidebar } from '../../sidebarContext'
import { attemptWords } from '../../words/attemptWords'

/** Calls as the proof of something, one line each: when, under which number, and what came of it. */
export function Calls({ calls, none }: { calls: readonly Stamped<ContactAttempted>[]; none: string }) {
  const { t, format } = useSidebar()
  if (calls.length === 0) return <Small>{none}</Small>
  return (
    <ul aria-label={t('contact.calls')} style={{ margin: 0, paddingLeft: 16 }}>
      {calls.map(({ n, data }) => (
        <Small as="li" key={n}>
          {[format.moment(data.at), data.number, t(`contact.results.${data.result}`)].join(' · ')}
        </Small>
      ))}
    </ul>
  )
}

/** How often the client was called, beside a time that is to be agreed or was. */
export function CallsSoFar() {
  const words = attemptWords(useSidebar())
  return words === '' ? null : <Small>{words}</Small>
}
