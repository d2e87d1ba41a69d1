import type { Locale } from '../domain/kernel/locale'

/** What a client reads where an error is attended on a ticket of its own, in the language of the reader. */
interface ErrorTicketWords {
  /** On the new ticket: where it comes from. */
  origin: string
  /** On the ticket that waits. */
  opened: string
}

export const errorTicketWords: Record<Locale, ErrorTicketWords> = {
  'pt-BR': {
    origin: 'Vem do ticket #[ticket]. Este atendimento não consome o seu pacote.',
    opened:
      'Abrimos o chamado #[ticket] para o erro "[assunto]": o suporte responde por lá, sem consumir o seu pacote. O pedido e os minutos continuam aqui.'
  },
  en: {
    origin: 'It comes from ticket #[ticket]. This does not use up your package.',
    opened:
      'We opened ticket #[ticket] for the error "[assunto]": support answers there, without using up your package. Your order and its minutes stay here.'
  },
  es: {
    origin: 'Viene del ticket #[ticket]. Esta atención no consume su paquete.',
    opened:
      'Abrimos el ticket #[ticket] para el error "[assunto]": soporte responde allí, sin consumir su paquete. El pedido y los minutos siguen aquí.'
  }
}
