import type { Locale } from '../domain/kernel/locale'

/** What a client reads of a record of time and of what changes it, beside the macro's words; in the reader's language. */
interface RecordWords {
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
}

export const recordWords: Record<Locale, RecordWords> = {
  'pt-BR': {
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
    corrected: 'Correção do registro de [data]: [antes] → [depois] min.',
    voided: 'Registro anulado: nada é cobrado por ele.',
    waived: 'Registro abonado: [faturaveis] min deixam de ser cobrados.',
    record: 'Data: [data]\nAnalista: [analista]\nTempo: [minutos] min\nFaturável: [faturavel]\nMotivo: [motivo]',
    waivedFor: {
      product:
        'Os registros desta consultoria ([minutos] min) não serão cobrados: a causa foi uma falha do produto que ainda não estava publicada.',
      documentation:
        'Os registros desta consultoria ([minutos] min) não serão cobrados: a causa foi uma falha da documentação que ainda não estava publicada.'
    }
  },
  en: {
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
    corrected: 'Correction of the record of [data]: [antes] → [depois] min.',
    voided: 'Record voided: nothing is charged for it.',
    waived: 'Record waived: [faturaveis] min are no longer charged.',
    record: 'Date: [data]\nAnalyst: [analista]\nTime: [minutos] min\nBillable: [faturavel]\nReason: [motivo]',
    waivedFor: {
      product:
        'The records of this consultancy ([minutos] min) will not be charged: the cause was a defect of the product that was not published yet.',
      documentation:
        'The records of this consultancy ([minutos] min) will not be charged: the cause was a defect of the documentation that was not published yet.'
    }
  },
  es: {
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
    corrected: 'Corrección del registro del [data]: [antes] → [depois] min.',
    voided: 'Registro anulado: no se cobra nada por él.',
    waived: 'Registro bonificado: [faturaveis] min dejan de cobrarse.',
    record: 'Fecha: [data]\nAnalista: [analista]\nTiempo: [minutos] min\nFacturable: [faturavel]\nMotivo: [motivo]',
    waivedFor: {
      product:
        'Los registros de esta consultoría ([minutos] min) no se cobrarán: la causa fue una falla del producto que aún no estaba publicada.',
      documentation:
        'Los registros de esta consultoría ([minutos] min) no se cobrarán: la causa fue una falla de la documentación que aún no estaba publicada.'
    }
  }
}
