import type { Modality } from '../../domain/modality/modality'

export const tecnica: Modality = {
  key: 'consult_tecnica',
  version: '2026.1',
  title: { 'pt-BR': 'Consultoria Técnica', en: 'Technical consultancy', es: 'Consultoría técnica' },
  order: 10,
  requestType: 'consult_tecnica',
  titlePrefix: '[CONSULT TÉCNICA]',
  controlDateField: 'data_controle',
  gate: 'acceptance',
  acceptor: 'flagged_user',
  terms: {
    version: 'CT-2026-1',
    macros: { 'pt-BR': 'opening', en: 'opening_en', es: 'opening_es' },
    timeLogMacros: { 'pt-BR': 'log', en: 'log_en', es: 'log_es' },
    acceptanceWords: ['aceito']
  },
  pricing: {
    rateSource: 'rate_table',
    rates: [{ from: '2026-01-01', price: { centavos: 350, per: 'minute' } }]
  },
  minimumMinutes: 10,
  incrementMinutes: 1,
  minimumScope: 'ticket',
  taxes: { mode: 'added', ratePercent: null },
  waiver: { reasons: [], requiresUnpublishedIssue: false, proposed: false },
  scheduling: { mode: 'required', defaultMinutes: 60, media: ['phone', 'remote', 'replay'], immediate: false },
  sla: {
    offerWithin: { count: 1, unit: 'period' },
    startWithin: { count: 3, unit: 'period' },
    restartOn: ['acceptance', 'client_return']
  },
  calendar: { windows: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '12:00' }], holidays: [] },
  outOfHours: 'agreement',
  assignment: 'leader_then_senior',
  payers: ['client', 'unit_invoice', 'unit_transfer'],
  entries: { backDateLimitDays: 30, minimumNoteLength: 15, overlap: 'refuse', mandatory: true },
  supportThresholdMinutes: null,
  closing: { businessDay: 2, statuses: ['solved', 'closed'], rollover: true }
}

export const modulo: Modality = {
  ...tecnica,
  key: 'consult_modulo',
  title: { 'pt-BR': 'Consultoria do Módulo', en: 'Module consultancy', es: 'Consultoría de módulo' },
  order: 20,
  requestType: 'consult_modulo',
  titlePrefix: '[CONSULTORIA DO MODULO]',
  waiver: { reasons: ['ISSUE', 'DOCUMENTACAO'], requiresUnpublishedIssue: true, proposed: true }
}
