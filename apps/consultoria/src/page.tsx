import type { ReactElement } from 'react'
import type { ZafClient } from './adapters/zaf/client/client'
import { createPagePorts } from './adapters/zaf/pagePorts'
import { createSeenNewer } from './application/context'
import { createFinance } from './application/payments/finance'
import { absences, areas, modalities } from './catalog/generated/catalog'
import type { Locale } from './domain/kernel/locale'
import { createFormat } from './ui/format/format'
import { laterTexts } from './ui/i18n/loadTexts'
import type { Translate } from './ui/i18n/translate'
import { NotStarted } from './ui/locations/NotStarted'
import { FinancePage } from './ui/pages/FinancePage'

/** The app's page in the navigation bar. */
export async function startPage(
  client: ZafClient,
  show: (content: ReactElement) => void,
  speak: (code: string) => Promise<{ t: Translate; locale: Locale }>
): Promise<void> {
  const ports = await createPagePorts(client)
  const { t, locale } = await speak(ports.ok ? ports.value.me.locale : navigator.language)
  await laterTexts.load().catch(() => null)
  if (!ports.ok) return show(<NotStarted refusal={ports.error} t={t} />)
  const { clock, navigation } = ports.value
  const finance = createFinance({
    ports: ports.value,
    catalog: { modalities, areas, absences },
    seenNewer: createSeenNewer()
  })
  const format = createFormat(locale, t, clock.offsetAt)
  show(<FinancePage finance={finance} openTicket={navigation.openTicket} t={t} format={format} />)
}
