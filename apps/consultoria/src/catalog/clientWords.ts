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
  /** What its hours, real and billed minutes and why these differ are told with. */
  charge: { billed: string; minimum: string; increment: string; included: string }
  /** What the consultation comes to with it; what an alteration changes of that. */
  total: { now: string; changed: string }
  /** What a correction, a voided or a waived entry is told with: its heading, then the lines of a record. */
  voided: string
  corrected: string
  waived: string
  record: string
  /** What several are told with that a defect of ours makes free of charge. */
  waivedFor: { product: string; documentation: string }
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
    corrected: 'Correção do registro de [data]: [antes] → [depois] min.',
    charge: {
      billed: '[reais] → [cobrados] min cobrados',
      minimum: ' (mínimo de [minimo] min)',
      increment: ' (a cada [parte] min iniciados)',
      included: ' (o mínimo já cobrado inclui o resto)'
    },
    total: {
      now: 'Total desta consultoria: [cobrados] min cobrados[valor].',
      changed: 'Total desta consultoria: [antes] → [cobrados] min cobrados[valor].'
    },
    voided: 'Registro anulado: nada é cobrado por ele.',
    waived: 'Registro abonado: [faturaveis] min deixam de ser cobrados.',
    record: 'Data: [data]\nAnalista: [analista]\nTempo: [minutos] min\nFaturável: [faturavel]\nMotivo: [motivo]',
    waivedFor: {
      product:
        'Os registros desta consultoria ([minutos] min) não serão cobrados: a causa foi uma falha do produto que ainda não estava publicada.',
      documentation:
        'Os registros desta consultoria ([minutos] min) não serão cobrados: a causa foi uma falha da documentação que ainda não estava publicada.'
    },
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
    corrected: 'Correction of the record of [data]: [antes] → [depois] min.',
    charge: {
      billed: '[reais] → [cobrados] min charged',
      minimum: ' (minimum of [minimo] min)',
      increment: ' (by each [parte] min begun)',
      included: ' (the minimum charged already includes the rest)'
    },
    total: {
      now: 'Total of this consultancy: [cobrados] min charged[valor].',
      changed: 'Total of this consultancy: [antes] → [cobrados] min charged[valor].'
    },
    voided: 'Record voided: nothing is charged for it.',
    waived: 'Record waived: [faturaveis] min are no longer charged.',
    record: 'Date: [data]\nAnalyst: [analista]\nTime: [minutos] min\nBillable: [faturavel]\nReason: [motivo]',
    waivedFor: {
      product:
        'The records of this consultancy ([minutos] min) will not be charged: the cause was a defect of the product that was not published yet.',
      documentation:
        'The records of this consultancy ([minutos] min) will not be charged: the cause was a defect of the documentation that was not published yet.'
    },
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
    corrected: 'Corrección del registro del [data]: [antes] → [depois] min.',
    charge: {
      billed: '[reais] → [cobrados] min cobrados',
      minimum: ' (mínimo de [minimo] min)',
      increment: ' (por cada [parte] min iniciados)',
      included: ' (el mínimo ya cobrado incluye el resto)'
    },
    total: {
      now: 'Total de esta consultoría: [cobrados] min cobrados[valor].',
      changed: 'Total de esta consultoría: [antes] → [cobrados] min cobrados[valor].'
    },
    voided: 'Registro anulado: no se cobra nada por él.',
    waived: 'Registro bonificado: [faturaveis] min dejan de cobrarse.',
    record: 'Fecha: [data]\nAnalista: [analista]\nTiempo: [minutos] min\nFacturable: [faturavel]\nMotivo: [motivo]',
    waivedFor: {
      product:
        'Los registros de esta consultoría ([minutos] min) no se cobrarán: la causa fue una falla del producto que aún no estaba publicada.',
      documentation:
        'Los registros de esta consultoría ([minutos] min) no se cobrarán: la causa fue una falla de la documentación que aún no estaba publicada.'
    },
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
