import type { Locale } from '../domain/kernel/locale'

/** What a client reads about terms they were sent; fetched with the commands that send it. */
interface TermsWords {
  /** Whoever has not answered is asked once more. */
  reminder: string
  /** … while they are valid. */
  reminderUntil: string
  unanswered: string
  cancelled: string
  /** Consent that was spoken is confirmed in public. */
  spoken: { accepted: string; at: { minute: string; hour: string }; objection: string }
}

export const termsWords: Record<Locale, TermsWords> = {
  'pt-BR': {
    reminder:
      'Olá, [cliente]! Em [data] enviamos o termo da [modalidade] sobre "[assunto]" e ainda não temos a sua resposta. Para seguirmos, responda com a palavra "aceito". Se não quiser seguir, responda "não aceito": nada é cobrado.',
    reminderUntil: 'O termo vale até [prazo].',
    unanswered:
      'Olá, [cliente]! Não recebemos resposta ao termo da [modalidade] sobre "[assunto]", enviado em [data], e encerramos o pedido sem nenhuma cobrança. Se ainda precisar, escreva aqui e enviamos um novo termo.',
    cancelled:
      'Olá, [cliente]! A [modalidade] sobre "[assunto]" foi cancelada por nós, sem nenhuma cobrança. O termo enviado em [data] não vale mais.\nMotivo: [motivo]',
    spoken: {
      accepted: 'Confirmamos o aceite da [modalidade], dado por telefone por [nome][valor].',
      at: { minute: ': [preco] por minuto', hour: ': [preco] por hora' },
      objection: 'Se não concorda, responda a esta mensagem.'
    }
  },
  en: {
    reminder:
      'Hello, [cliente]! On [data] we sent you the terms of the [modalidade] about "[assunto]", and we have not had your answer yet. To go on, reply with the word "accept". If you do not want it, reply "I do not accept": nothing is charged.',
    reminderUntil: 'The terms are valid until [prazo].',
    unanswered:
      'Hello, [cliente]! We have had no answer to the terms of the [modalidade] about "[assunto]", sent on [data], and have closed the request without any charge. If you still need it, write here and we will send new terms.',
    cancelled:
      'Hello, [cliente]! We have cancelled the [modalidade] about "[assunto]", without any charge. The terms sent on [data] are no longer valid.\nReason: [motivo]',
    spoken: {
      accepted: 'We confirm the acceptance of the [modalidade], given by phone by [nome][valor].',
      at: { minute: ': [preco] a minute', hour: ': [preco] an hour' },
      objection: 'If you do not agree, reply to this message.'
    }
  },
  es: {
    reminder:
      'Hola, [cliente]: el [data] le enviamos las condiciones de la [modalidade] sobre "[assunto]" y aún no tenemos su respuesta. Para continuar, responda con la palabra "acepto". Si no desea continuar, responda "no acepto": no se cobra nada.',
    reminderUntil: 'Las condiciones son válidas hasta el [prazo].',
    unanswered:
      'Hola, [cliente]: no recibimos respuesta a las condiciones de la [modalidade] sobre "[assunto]", enviadas el [data], y cerramos la solicitud sin ningún cobro. Si aún lo necesita, escriba aquí y le enviaremos nuevas condiciones.',
    cancelled:
      'Hola, [cliente]: hemos cancelado la [modalidade] sobre "[assunto]", sin ningún cobro. Las condiciones enviadas el [data] ya no son válidas.\nMotivo: [motivo]',
    spoken: {
      accepted: 'Confirmamos la aceptación de la [modalidade], dada por teléfono por [nome][valor].',
      at: { minute: ': [preco] por minuto', hour: ': [preco] por hora' },
      objection: 'Si no está de acuerdo, responda a este mensaje.'
    }
  }
}
