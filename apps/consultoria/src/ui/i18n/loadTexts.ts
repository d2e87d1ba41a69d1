import type { Locale } from '../../domain/kernel/locale'
import { importAgain } from '../../importAgain'
import type { Dictionary, Texts } from './texts'

interface Words<T> {
  texts: T
}

/** One file per language with what the first screen says; the other sentences follow, put beside those. */
const languages: Record<Locale, { first: () => Promise<Words<Texts>>; later: () => Promise<Words<Dictionary>> }> = {
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

let spoken: { locale: Locale; texts: Texts } | null = null
let timesAsked = 0

/** The language that was asked for last is the one that is spoken, in whatever order the files arrive. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  timesAsked += 1
  const turn = timesAsked
  const { texts } = await importAgain(languages[locale].first)
  // a copy of our own: the other sentences are put into it
  const all = structuredClone(texts)
  if (turn === timesAsked) spoken = { locale, texts: all }
  return all
}

/** Sentences of panels, sheets and refusals, in the language that is spoken. */
export const laterTexts = {
  async load(): Promise<true> {
    if (spoken === null) return true
    const { locale, texts } = spoken
    add(texts, (await importAgain(languages[locale].later)).texts)
    if (spoken?.texts === texts) spoken = null
    return true
  },
  loaded: (): true | null => (spoken === null ? true : null)
}

function add(to: Dictionary, from: Dictionary): void {
  for (const [key, value] of Object.entries(from)) {
    const before = to[key]
    if (typeof before === 'object' && typeof value === 'object') add(before, value)
    else to[key] = value
  }
}

/** Zendesk's locale codes (`pt-BR`, `en-US`, `es-419` …) to the languages we have; Portuguese where none fits. */
export function languageOf(code: string): Locale {
  const language = code.toLowerCase().slice(0, 2)
  if (language === 'en') return 'en'
  return language === 'es' ? 'es' : 'pt-BR'
}
