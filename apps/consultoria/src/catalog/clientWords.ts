import type { Locale } from '../domain/kernel/locale'

/** What a client or the recipient of a transfer reads that no macro says; in the language of the reader. */
interface ClientWords {
  /** Sunday first. */
  days: string
  yes: string
  no: string
  partly: string
  /** What prepaid packages cover of an entry, what lies beyond them, and what they hold afterwards. */
  prepaid: { covered: string; beyond: string; left: string; until: string; single: string }
  timeLine: string
  /** What was agreed about how long it takes. */
  ceiling: {
    estimate: string
    limit: string
    taxes: string
    /** Minutes of an entry that lie above it; and what is said once they are charged. */
    above: string
    charged: string
  }
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
    days: 'dom seg ter qua qui sex sáb',
    yes: 'sim',
    no: 'não',
    partly: 'sim, [faturaveis] de [minutos] min',
    prepaid: {
      covered: '[cobertos] min do seu pacote',
      beyond: '[alem] min além do pacote, não cobrados',
      left: 'restam [restam] de [total] min',
      until: ', válidos até [ate]',
      single: ', só para a reunião de hoje'
    },
    timeLine: 'Tempo de consultoria: [minutos] min · [data] · [analista] · faturável: [faturavel]',
    ceiling: {
      estimate: 'Estimativa: cerca de [minutos] min[valor].',
      limit: 'Teto combinado: até [minutos] min[valor]. Acima disso nada é cobrado sem o seu aceite.',
      taxes: '+ impostos',
      above: '[acima] min acima do teto combinado, não cobrados sem o seu aceite',
      charged:
        'Com o seu aceite do teto de [teto] min, [minutos] min registrados acima do teto anterior passam a ser cobrados[valor].'
    },
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
    days: 'Sun Mon Tue Wed Thu Fri Sat',
    yes: 'yes',
    no: 'no',
    partly: 'yes, [faturaveis] of [minutos] min',
    prepaid: {
      covered: '[cobertos] min of your package',
      beyond: '[alem] min beyond the package, not charged',
      left: '[restam] of [total] min are left',
      until: ', valid until [ate]',
      single: ', for today’s meeting only'
    },
    timeLine: 'Consultancy time: [minutos] min · [data] · [analista] · billable: [faturavel]',
    ceiling: {
      estimate: 'Estimate: about [minutos] min[valor].',
      limit: 'Agreed ceiling: up to [minutos] min[valor]. Above it nothing is charged unless you accept.',
      taxes: '+ taxes',
      above: '[acima] min above the agreed ceiling, not charged unless you accept',
      charged:
        'As you accepted the ceiling of [teto] min, [minutos] min recorded above the earlier ceiling are charged now[valor].'
    },
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
    days: 'dom lun mar mié jue vie sáb',
    yes: 'sí',
    no: 'no',
    partly: 'sí, [faturaveis] de [minutos] min',
    prepaid: {
      covered: '[cobertos] min de su paquete',
      beyond: '[alem] min más allá del paquete, no cobrados',
      left: 'quedan [restam] de [total] min',
      until: ', válidos hasta [ate]',
      single: ', solo para la reunión de hoy'
    },
    timeLine: 'Tiempo de consultoría: [minutos] min · [data] · [analista] · facturable: [faturavel]',
    ceiling: {
      estimate: 'Estimación: cerca de [minutos] min[valor].',
      limit: 'Tope acordado: hasta [minutos] min[valor]. Por encima no se cobra nada sin su aceptación.',
      taxes: '+ impuestos',
      above: '[acima] min por encima del tope acordado, no cobrados sin su aceptación',
      charged:
        'Con su aceptación del tope de [teto] min, [minutos] min registrados por encima del tope anterior pasan a cobrarse[valor].'
    },
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
