import type { Locale } from '../domain/kernel/locale'

/** What somebody responsible at the Unit is asked; one question, in their language. */
export const approvalWords: Record<Locale, { question: string; contact: string }> = {
  'pt-BR': {
    question:
      'Olá, [nome]! [cliente] pediu a [modalidade] deste chamado[valor], e a [unidade] ficou de pagar. A [unidade] aprova? Responda "aprovado" ou "não aprovado".',
    contact: 'Se preferir, fale com [contato]: [telefone].'
  },
  en: {
    question:
      'Hello, [nome]! [cliente] asked for the [modalidade] of this request[valor], and [unidade] is to pay for it. Does [unidade] approve? Reply "approved" or "not approved".',
    contact: 'If you prefer, talk to [contato]: [telefone].'
  },
  es: {
    question:
      'Hola, [nome]: [cliente] pidió la [modalidade] de esta solicitud[valor], y [unidade] la pagará. ¿La [unidade] aprueba? Responda "aprobado" o "no aprobado".',
    contact: 'Si prefiere, hable con [contato]: [telefone].'
  }
}
