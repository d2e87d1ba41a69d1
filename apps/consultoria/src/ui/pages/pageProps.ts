import type { Finance } from '../../application/payments/finance'
import type { Format } from '../format/format'
import type { Translate } from '../i18n/translate'

/** What every part of the page may use. */
export interface PageProps {
  finance: Finance
  openTicket(id: number): Promise<void>
  t: Translate
  format: Format
}
