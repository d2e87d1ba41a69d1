import type { Locale } from '../domain/kernel/locale'

/** What goes into the places of the question for topics and times, in the language of the reader. */
interface AvailabilityWords {
  /** Topics as far as they are known, or that none are. */
  topics: string
  noTopics: string
  /** In place of free times. */
  noSlots: string
  contact: string
}

export const availabilityWords: Record<Locale, AvailabilityWords> = {
  'pt-BR': {
    topics: 'Assuntos anotados até agora: [assuntos]. Complete ou corrija, se for o caso.',
    noTopics: 'Os assuntos que quer tratar, do mais importante ao menos importante.',
    noSlots: '- três dias e horários em que pode participar',
    contact: 'Se preferir, ligue para [nome], [telefone].'
  },
  en: {
    topics: 'Topics noted so far: [assuntos]. Please complete or correct them.',
    noTopics: 'The topics you want to go through, the most important first.',
    noSlots: '- three days and times that suit you',
    contact: 'If you prefer, call [nome], [telefone].'
  },
  es: {
    topics: 'Temas anotados hasta ahora: [assuntos]. Complételos o corríjalos, si hace falta.',
    noTopics: 'Los temas que quiere tratar, del más importante al menos importante.',
    noSlots: '- tres días y horarios en que puede participar',
    contact: 'Si lo prefiere, llame a [nome], [telefone].'
  }
}
