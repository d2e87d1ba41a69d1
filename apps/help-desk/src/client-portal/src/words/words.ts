import { createContext, useContext } from 'react'
import { en } from './en'
import { es } from './es'
import { ptBR, type Words } from './pt-br'

/** A language of the help center: its words, and how it is named in `lang`, in `Intl` and in the paths of articles. */
interface Language {
  tag: string
  /** As the help center's API spells it. */
  locale: string
  words: Words
}

const portuguese: Language = { tag: 'pt-BR', locale: 'pt-br', words: ptBR }
const languages: readonly Language[] = [
  portuguese,
  { tag: 'en-US', locale: 'en-us', words: en },
  { tag: 'es', locale: 'es', words: es }
]

/** The first of the wished-for languages that there is; Portuguese when there is none of them. */
export function languageOf(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const spoken = languages.find(({ tag }) => tag.slice(0, 2) === wish.slice(0, 2).toLowerCase())
    if (spoken) return spoken
  }
  return portuguese
}

const LanguageContext = createContext<Language>(portuguese)
export const LanguageProvider = LanguageContext.Provider
export const useLanguage = (): Language => useContext(LanguageContext)
export const useWords = (): Words => useLanguage().words
