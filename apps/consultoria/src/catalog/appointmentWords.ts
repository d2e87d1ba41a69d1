import type { Locale } from '../domain/kernel/locale'
import type { Medium } from '../domain/scheduling/settings'

/** What a client reads of an appointment, in the language of the reader; fetched only where one is made. */
interface AppointmentWords {
  set: string
  moved: string
  cancelled: string
  noShow: string
  how: string
  lasts: string
  with: string
  /** Address of the meeting, and what to have at hand. */
  link: string
  ready: string
  /** What is to be talked about. */
  topics: string
  /** On the day before. */
  tomorrow: string
  again: string
  /** How to move it, and whom to call. */
  change: string
  changeOrCall: string
  /** A stored appointment may name one that is no longer offered. */
  media: Readonly<Record<Medium, string> & Partial<Record<string, string>>>
}

export const appointmentWords: Record<Locale, AppointmentWords> = {
  'pt-BR': {
    set: 'Atendimento agendado: [quando]',
    moved: 'Novo horário: [antes] → [quando]',
    cancelled: 'Horário desmarcado: [quando]',
    noShow: 'Não conseguimos falar com você: [quando]',
    how: 'Como: [meio]',
    lasts: 'Duração: [duracao]',
    with: 'Com: [analista]',
    link: 'Link: [link]',
    topics: 'Assuntos: [assuntos]',
    tomorrow: 'Lembrete do seu horário: [quando]',
    ready: 'Tenha à mão os assuntos combinados, o sistema aberto e acesso para compartilhar a tela.',
    again: 'Vamos combinar outro horário.',
    change: 'Para mudar o horário, responda a esta mensagem.',
    changeOrCall: 'Para mudar o horário, responda a esta mensagem ou ligue para [nome], [telefone].',
    media: {
      phone: 'telefone',
      remote: 'acesso remoto',
      replay: 'simulação',
      google_meet: 'Google Meet',
      on_site: 'presencial'
    }
  },
  en: {
    set: 'Appointment: [quando]',
    moved: 'New time: [antes] → [quando]',
    cancelled: 'Appointment cancelled: [quando]',
    noShow: 'We could not reach you: [quando]',
    how: 'How: [meio]',
    lasts: 'Duration: [duracao]',
    with: 'With: [analista]',
    link: 'Link: [link]',
    topics: 'Topics: [assuntos]',
    tomorrow: 'Reminder of your appointment: [quando]',
    ready: 'Have the agreed topics at hand, the system open, and be ready to share your screen.',
    again: 'Let us agree on another time.',
    change: 'To change the time, reply to this message.',
    changeOrCall: 'To change the time, reply to this message or call [nome], [telefone].',
    media: {
      phone: 'phone',
      remote: 'remote access',
      replay: 'simulation',
      google_meet: 'Google Meet',
      on_site: 'on site'
    }
  },
  es: {
    set: 'Atención agendada: [quando]',
    moved: 'Nuevo horario: [antes] → [quando]',
    cancelled: 'Horario cancelado: [quando]',
    noShow: 'No logramos hablar con usted: [quando]',
    how: 'Cómo: [meio]',
    lasts: 'Duración: [duracao]',
    with: 'Con: [analista]',
    link: 'Enlace: [link]',
    topics: 'Temas: [assuntos]',
    tomorrow: 'Recordatorio de su cita: [quando]',
    ready: 'Tenga a mano los temas acordados, el sistema abierto y acceso para compartir la pantalla.',
    again: 'Acordemos otro horario.',
    change: 'Para cambiar el horario, responda a este mensaje.',
    changeOrCall: 'Para cambiar el horario, responda a este mensaje o llame a [nome], [telefone].',
    media: {
      phone: 'teléfono',
      remote: 'acceso remoto',
      replay: 'simulación',
      google_meet: 'Google Meet',
      on_site: 'presencial'
    }
  }
}
