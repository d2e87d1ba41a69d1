import { catalogs, type Messages } from './messages/messages'

export const languages = ['en', 'pt-br'] as const
export type Language = (typeof languages)[number]

let current: Language = 'en'

/** Set once, by the option of the command. JSON is always the same: it is asked for in English. */
export const speak = (language: Language) => {
  current = language
}

export const language = (): Language => current

/** Every sentence in the language asked for. */
export const words = (): Messages => catalogs[current]
