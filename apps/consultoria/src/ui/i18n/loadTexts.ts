import type { Locale } from '../../domain/policy'
import type { Dictionary } from './texts'

type Words = () => Promise<{ texts: Dictionary }>

/** Two chunks per language: the first screen's words, and the rest. An agent downloads only the language they read. */
const languages: Record<Locale, { first: Words; later: Words }> = {
  'pt-BR': {
    first: () => import('../../../translations/pt-br.json'),
    later: () => import('../../../translations/pt-br.json?later')
  },
  en: {
    first: () => import('../../../translations/en.json'),
    later: () => import('../../../translations/en.json?later')
  },
  es: {
    first: () => import('../../../translations/es.json'),
    later: () => import('../../../translations/es.json?later')
  }
}

const spoken = new Map<Locale, Dictionary>()

/** The dictionary of a language as far as it is here; `completeTexts` fills in the rest. */
export async function loadTexts(locale: Locale): Promise<Dictionary> {
  const known = spoken.get(locale)
  if (known) return known
  const { texts } = await languages[locale].first()
  const dictionary = spoken.get(locale) ?? { ...texts }
  spoken.set(locale, dictionary)
  return dictionary
}

/** What is opened from the first screen speaks with these; resolves at once where they are here already. */
export async function completeTexts(): Promise<void> {
  await Promise.all(
    [...spoken].map(async ([locale, dictionary]) => Object.assign(dictionary, (await languages[locale].later()).texts))
  )
}

/** Zendesk's locale codes (`pt-BR`, `en-US`, `es-419` …) to the languages we have; Portuguese where none fits. */
export function languageOf(code: string): Locale {
  const language = code.toLowerCase().slice(0, 2)
  if (language === 'en') return 'en'
  return language === 'es' ? 'es' : 'pt-BR'
}
