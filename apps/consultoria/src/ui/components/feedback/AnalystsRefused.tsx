import type { Analysts } from '../../hooks/useAnalysts'
import { refusalWords } from '../../words/refusalWords'
import { useSidebar } from '../../sidebarContext'
import { Link, Small } from '../layout'

/** The team could not be read: why, and asking again. */
export function AnalystsRefused({ refusal, again }: Pick<Analysts, 'refusal' | 'again'>) {
  const { t, format } = useSidebar()
  if (!refusal) return null
  return (
    <Small>
      {refusalWords({ refusal, retryAt: null }, t, format)} <Link onClick={again}>{t('common.retry')}</Link>
    </Small>
  )
}
