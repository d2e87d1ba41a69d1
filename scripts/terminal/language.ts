import { catalogs, type Messages } from '../messages/messages'
import { shortened } from './safeText'

export const languages = ['en', 'pt-br'] as const
export type Language = (typeof languages)[number]

let current: Language = 'en'

/** Set once, by the option of the command. JSON is always the same: it is asked for in English. */
export const speak = (language: Language) => {
  current = language
}

export const language = (): Language => current

/** A fact in a sentence may come from anywhere; a longer one would hide the sentence. */
const longestFact = 400

type Fact = string | number
type Say = (...facts: Fact[]) => string

const bounded = (catalog: object): Messages => {
  const areas: [string, Record<string, Say>][] = Object.entries(catalog)
  const short = (fact: Fact) => (typeof fact === 'string' ? shortened(fact, longestFact) : fact)
  const sentences = areas.map(([area, all]) => [
    area,
    Object.fromEntries(Object.entries(all).map(([name, say]) => [name, (...facts: Fact[]) => say(...facts.map(short))]))
  ])
  return Object.fromEntries(sentences) as Messages
}

const spoken = { en: bounded(catalogs.en), 'pt-br': bounded(catalogs['pt-br']) }

/** Every sentence in the language asked for. */
export const words = (): Messages => spoken[current]
