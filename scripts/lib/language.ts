export const languages = ['en', 'pt-br'] as const
export type Language = (typeof languages)[number]

let current: Language = 'en'

/** Set once, by the option of the command. */
export const speak = (language: Language) => {
  current = language
}

/** A sentence in the language asked for. */
export const say = (english: string, portuguese: string): string => (current === 'pt-br' ? portuguese : english)
