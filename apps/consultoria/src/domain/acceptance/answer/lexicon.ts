import { english } from './words/english'
import { phrasesOf, type AnswerWords } from './words/answerWords'
import { portuguese } from './words/portuguese'
import { spanish } from './words/spanish'
import { groupBy } from '../../kernel/grouping'
import { lined, lowered } from '../../kernel/normalise'
import { tokensOf, type Token } from './tokens'

export type Role = keyof AnswerWords | 'yes'

/** A phrase at some place of an answer, and what it may be there. */
export interface Phrase {
  words: string[]
  /** For each role how it is written in it, with its accents. */
  roles: Map<Role, Set<string>>
}

/** Clients write in the language they like: all three are read at once. */
const LANGUAGES: readonly AnswerWords[] = [portuguese, english, spanish]

export type Lexicon = ReadonlyMap<string, readonly Phrase[]>

const lexicons = new WeakMap<readonly string[], Lexicon>()

/** Phrases by their first word, the longest first; `yes` are the words of acceptance that the modality names. */
export const lexiconOf = (yes: readonly string[]): Lexicon => {
  const known = lexicons.get(yes)
  if (known) return known
  const phrases = new Map<string, Phrase>()
  const add = (role: Role, spelt: string): void => {
    const words = tokensOf(lined(spelt)).map(({ word }) => word)
    const key = words.join(' ')
    const phrase = phrases.get(key) ?? { words, roles: new Map<Role, Set<string>>() }
    phrases.set(key, phrase)
    phrase.roles.set(role, (phrase.roles.get(role) ?? new Set()).add(lowered(spelt)))
  }
  for (const language of LANGUAGES)
    for (const role of Object.keys(language) as (keyof AnswerWords)[])
      for (const phrase of phrasesOf(language[role])) add(role, phrase)
  for (const phrase of yes) add('yes', phrase)
  const longestFirst = [...phrases.values()].toSorted((a, b) => b.words.length - a.words.length)
  const lexicon = groupBy(longestFirst, ({ words }) => words[0] ?? '')
  lexicons.set(yes, lexicon)
  return lexicon
}

/** The phrases that stand at this place, the longest first; none goes over the end of a sentence. */
export const phrasesAt = (lexicon: Lexicon, tokens: readonly Token[], index: number): Phrase[] =>
  (lexicon.get(tokens[index]?.word ?? '') ?? []).filter(
    ({ words, roles }) =>
      words.every((word, place) => {
        const token = tokens[index + place]
        return token?.word === word && (place === words.length - 1 || token.stop === '')
      }) && isSpelt(tokens.slice(index, index + words.length), words, roles)
  )

/** Accents may be left out, but "está" is not "esta". */
const isSpelt = (tokens: readonly Token[], words: readonly string[], roles: Phrase['roles']): boolean => {
  const written = lowered(tokens.map(token => token.written).join(' '))
  return written === words.join(' ') || [...roles.values()].some(spellings => spellings.has(written))
}

/** Words that are nobody's name and in no signature. */
export const isDoubt = (lexicon: Lexicon, word: string): boolean =>
  lexicon.get(word)?.some(({ words, roles }) => words.length === 1 && roles.has('doubts')) ?? false
