import { modulo as modality, tecnica as shipped } from '../../domain/testing/modalities'
import type { Modality } from '../../domain/modality/modality'

/** As in the rules' tests, with what a screen needs to be otherwise: one price, one window a day, a longer note. */
export const tecnica: Modality = {
  ...shipped,
  acceptanceWords: ['aceito'],
  pricing: { source: 'rate_table', rates: [{ from: '2026-01-01', price: { centavos: 350, per: 'minute' } }] },
  calendar: { windows: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '12:00' }], holidays: [] },
  outOfHours: 'agreement',
  entries: { ...shipped.entries, backDateLimitDays: 30, minimumNoteLength: 15, overlap: 'refuse', mandatory: true }
}

export const modulo: Modality = {
  ...tecnica,
  key: modality.key,
  title: { 'pt-BR': 'Consultoria do Módulo', en: 'Module consultancy', es: 'Consultoría de módulo' },
  order: modality.order,
  requestType: modality.requestType,
  titlePrefix: modality.titlePrefix,
  waiver: modality.waiver
}
