import type { Locale } from '../domain/kernel/locale'

/** What a client or the recipient of a transfer reads that no macro says; in the language of the reader. */
interface ClientWords {
  yes: string
  no: string
  partly: string
  timeLine: string
  transfer: {
    ticket: string
    hours: string
    authorization: string
    costCenter: string
    valueClass: string
    accountingItem: string
    unit: string
  }
}

export const clientWords: Record<Locale, ClientWords> = {
  'pt-BR': {
    yes: 'sim',
    no: 'não',
    partly: 'sim, [faturaveis] de [minutos] min',
    timeLine: 'Tempo de consultoria: [minutos] min · [data] · [analista] · faturável: [faturavel]',
    transfer: {
      ticket: 'Ticket',
      hours: 'Horas',
      authorization: 'Autorização',
      costCenter: 'Centro de custo',
      valueClass: 'Classe valor',
      accountingItem: 'Item contábil',
      unit: 'Unidade'
    }
  },
  en: {
    yes: 'yes',
    no: 'no',
    partly: 'yes, [faturaveis] of [minutos] min',
    timeLine: 'Consultancy time: [minutos] min · [data] · [analista] · billable: [faturavel]',
    transfer: {
      ticket: 'Ticket',
      hours: 'Hours',
      authorization: 'Authorisation',
      costCenter: 'Cost centre',
      valueClass: 'Value class',
      accountingItem: 'Accounting item',
      unit: 'Unit'
    }
  },
  es: {
    yes: 'sí',
    no: 'no',
    partly: 'sí, [faturaveis] de [minutos] min',
    timeLine: 'Tiempo de consultoría: [minutos] min · [data] · [analista] · facturable: [faturavel]',
    transfer: {
      ticket: 'Ticket',
      hours: 'Horas',
      authorization: 'Autorización',
      costCenter: 'Centro de costo',
      valueClass: 'Clase de valor',
      accountingItem: 'Ítem contable',
      unit: 'Unidad'
    }
  }
}

/** The language of ours that is nearest to somebody's; the help desk's own where none is. */
export function nearestLocale(locale: string | null | undefined): Locale {
  const language = (locale ?? '').slice(0, 2).toLowerCase()
  return language === 'en' || language === 'es' ? language : 'pt-BR'
}
