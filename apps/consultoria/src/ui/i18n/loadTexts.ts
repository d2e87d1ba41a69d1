import type { Locale } from '../../domain/kernel/locale'
import { importAgain } from '../../importAgain'
import type { Texts } from './texts'

/** One chunk per language: an agent downloads only the language they read, and all of it before anything is shown. */
const languages: Record<Locale, () => Promise<{ texts: Texts }>> = {
  'pt-BR': () => import('../../../translations/pt-br.json'),
  en: () => import('../../../translations/en.json'),
  es: () => import('../../../translations/es.json')
}

export const loadTexts = async (locale: Locale): Promise<Texts> => (await importAgain(languages[locale])).texts

/** Zendesk's locale codes (`pt-BR`, `en-US`, `es-419` …) to the languages we have; Portuguese where none fits. */
export function languageOf(code: string): Locale {
  const language = code.toLowerCase().slice(0, 2)
  if (language === 'en') return 'en'
  return language === 'es' ? 'es' : 'pt-BR'
}
