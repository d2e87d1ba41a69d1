import type { Modality } from '../modality/modality'
import { type OffsetAt, toSeconds } from '../kernel/instant'

/** Three hours west of Greenwich all year. */
export const saoPaulo: OffsetAt = () => -3 * 3600

/** A zone with clock changes on 2026-03-08 02:00 and 2026-11-01 02:00 local. */
export const newYork: OffsetAt = instant => {
  const at = toSeconds(instant)
  return at >= toSeconds('2026-03-08T07:00:00Z') && at < toSeconds('2026-11-01T06:00:00Z') ? -4 * 3600 : -5 * 3600
}

const weekdays = [1, 2, 3, 4, 5]

export const tecnica: Modality = {
  key: 'consult_tecnica',
  version: '2026.1',
  title: { 'pt-BR': 'Consultoria Técnica', en: 'Technical consultancy', es: 'Consultoría técnica' },
  order: 10,
  requestType: 'consult_tecnica',
  titlePrefix: '[CONSULT TÉCNICA]',
  controlDateField: 'data_controle',
  requirements: ['terms_accepted', 'unit_approved', 'billing_data', 'unit_is_requester'],
  acceptor: 'flagged_user',
  terms: {
    version: 'CT-2026-1',
    macros: { 'pt-BR': 'opening', en: 'opening_en', es: 'opening_es' }
  },
  acceptanceWords: ['aceito', 'de acordo', 'accept'],
  pricing: {
    source: 'rate_table',
    rates: [
      { from: '2025-01-01', price: { centavos: 325, per: 'minute' } },
      { from: '2026-01-01', price: { centavos: 350, per: 'minute' } }
    ]
  },
  minimumMinutes: 10,
  incrementMinutes: 1,
  minimumScope: 'ticket',
  taxes: { mode: 'added', ratePercent: null },
  waiver: { reasons: [], requiresUnpublishedIssue: false, proposed: false },
  scheduling: { appointment: 'required', defaultMinutes: 60, media: ['phone', 'remote', 'replay'], immediate: false },
  sla: {
    offerWithin: { count: 1, unit: 'period' },
    startWithin: { count: 3, unit: 'period' },
    restartOn: ['acceptance', 'client_return']
  },
  calendar: {
    windows: [
      { days: weekdays, from: '08:00', to: '12:00' },
      { days: weekdays, from: '13:30', to: '18:00' }
    ],
    holidays: []
  },
  outOfHours: 'deny',
  assignment: 'leader_then_senior',
  payers: ['client', 'unit_invoice', 'unit_transfer'],
  entries: {
    macros: { 'pt-BR': 'log', en: 'log_en', es: 'log_es' },
    backDateLimitDays: 7,
    minimumNoteLength: 10,
    overlap: 'warn',
    mandatory: true
  },
  closing: { businessDay: 2, statuses: ['solved', 'closed'], rollover: true }
}

export const modulo: Modality = {
  ...tecnica,
  key: 'consult_modulo',
  order: 20,
  requestType: 'consult_modulo',
  titlePrefix: '[CONSULTORIA DO MODULO]',
  controlDateField: 'data_acordo',
  waiver: { reasons: ['ISSUE', 'DOCUMENTACAO'], requiresUnpublishedIssue: true, proposed: true },
  assignment: 'same_analyst'
}

/** Started half hours, summed over one visit. */
export const online: Modality = {
  ...tecnica,
  key: 'online',
  requestType: 'online',
  titlePrefix: null,
  acceptor: 'anyone',
  pricing: { source: 'rate_table', rates: [{ from: '2025-01-01', price: { centavos: 12_000, per: 'hour' } }] },
  minimumMinutes: 30,
  incrementMinutes: 30,
  minimumScope: 'session',
  requirements: ['terms_accepted'],
  payers: ['client']
}

/** Without charge. */
export const duvida: Modality = {
  ...tecnica,
  key: 'duvida',
  titlePrefix: null,
  requirements: [],
  terms: null,
  pricing: { source: 'none', rates: [] },
  scheduling: { appointment: 'none', defaultMinutes: 30, media: [], immediate: true },
  assignment: 'same_analyst',
  payers: ['client']
}

/** Prepaid: three hours, paid before anything is agreed. */
export const assessoria: Modality = {
  ...tecnica,
  key: 'assessoria_3h',
  order: 31,
  requestType: 'assessoria',
  product: 'assessoria_3h',
  titlePrefix: null,
  requirements: ['payment_confirmed'],
  acceptor: 'anyone',
  terms: null,
  pricing: { source: 'package', rates: [] },
  payment: { methods: ['boleto', 'card', 'pix'], boletoDueDays: 5, clearingDays: 2 },
  packages: {
    products: ['assessoria_1h', 'assessoria_3h'],
    sells: { product: 'assessoria_3h', minutes: 180, centavos: 90_000, validDays: 365 },
    remainder: 'bank',
    lowPercent: 20
  },
  minimumMinutes: 0,
  taxes: { mode: 'included', ratePercent: null },
  scheduling: { appointment: 'required', defaultMinutes: 60, media: ['google_meet'], immediate: false },
  sla: { offerWithin: null, startWithin: null, restartOn: [] },
  assignment: 'queue',
  team: { name: 'Fiscal', group: 'fiscal', seniorityTag: 'senior_fiscal' },
  payers: ['client']
}

export const modalities = [tecnica, modulo, online, duvida]
