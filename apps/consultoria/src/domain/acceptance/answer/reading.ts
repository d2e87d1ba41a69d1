import { lined, wordsOf } from '../../kernel/normalise'
import { UNREAD, type Answer, type Question, type ReadAnswer } from './answer'
import { Grammar } from './grammar'
import { lexiconOf, phrasesAt, type Lexicon, type Role } from './lexicon'
import { withoutQuotes } from './quotes'
import { withoutSignature } from './signature'
import { tokensOf, withoutSentences, type Token } from './tokens'

const LONGEST_TEXT = 10_000
const MOST_WORDS = 30

export const readAnswer: ReadAnswer = answer => {
  const lexicon = lexiconOf(answer.yes)
  const { body, isPlain } = withoutSignature(withoutQuotes(lined(answer.text).split('\n')), answer.author, lexicon)
  const written = body.join('\n')
  if (written.length > LONGEST_TEXT) return UNREAD
  const tokens = withoutSentences(tokensOf(written), answer.ownTexts)
  if (tokens.length === 0) return UNREAD
  const says = (role: Role): boolean =>
    tokens.some((_, index) => phrasesAt(lexicon, tokens, index).some(({ roles }) => roles.has(role)))
  const isOdd = tokens.some(token => token.isOdd)
  // "Aceito, mas quem paga é a Unidade", and not a question
  const namesPayer = answer.question === 'acceptance' && !isOdd && says('otherPayers') && says('paying')
  const denies = says('refusals') || isNegated(tokens, lexicon)
  // who pays is asked by itself: what stands in the way of that is no condition
  const isRefusal = denies || (!namesPayer && says('doubts') && says('yes'))
  const unclear = {
    ...UNREAD,
    namesPayer,
    isRefusal,
    // a question or an amount beside it wants to be read
    isNo: denies && !isOdd,
    agrees: AGREEING[answer.question].some(says),
    namesOtherTerms:
      answer.question === 'acceptance' && (namesOtherAmount(written, answer.ownTexts) || namesTitle(tokens, answer))
  }
  if (!isPlain || namesPayer || isOdd || tokens.length > MOST_WORDS) return unclear
  const said = new Grammar(tokens, answer, lexicon).read()
  if (!said?.isYes) return said ? { ...unclear, ...said } : unclear
  return { ...unclear, ...said, isRefusal: false, isNo: false }
}

const AGREEING: Record<Question, readonly Role[]> = {
  acceptance: ['yes', 'affirmations', 'permits', 'leads', 'according'],
  approval: ['yes', 'affirmations', 'permits', 'leads', 'according', 'takesOver', 'pays', 'bills', 'unit']
}

/** "Não", and nothing else in its sentence; or before a word of acceptance: "não aceito", "não podem seguir". */
const isNegated = (tokens: readonly Token[], lexicon: Lexicon): boolean =>
  tokens.some((_, index) =>
    phrasesAt(lexicon, tokens, index).some(({ words, roles }) => {
      if (!roles.has('negations')) return false
      const after = index + words.length
      if (tokens[after - 1]?.stop) return index === 0 || tokens[index - 1]?.stop !== ''
      return phrasesAt(lexicon, tokens, after).some(next => next.roles.has('yes') || next.roles.has('leads'))
    })
  )

const AMOUNTS = /(?:R\$|US\$|\$|€)\s?(\d[\d.,]*)|(\d[\d.,]*)\s?(?:reais|real|pesos|d[oó]lares|dollars|euros)\b/giu

/** Amounts of money, as numbers: "R$ 2,80", "3.50 dollars". */
const amountsIn = (text: string): number[] =>
  [...text.matchAll(AMOUNTS)].map(([, before = '', behind = '']) => {
    const [, whole = '', part = ''] = /^([\d.,]*?)(?:[.,](\d{1,2}))?[.,]?$/u.exec(before || behind) ?? []
    return Number(`${whole.replaceAll(/[.,]/gu, '')}.${part}`)
  })

const namesOtherAmount = (written: string, ownTexts: readonly string[]): boolean => {
  const ours = new Set(ownTexts.flatMap(amountsIn))
  return amountsIn(written).some(amount => !ours.has(amount))
}

/** What another consultancy is called stands in it, word for word. */
const namesTitle = (tokens: readonly Token[], { titles, otherTitles }: Answer): boolean => {
  const own = titles.map(title => wordsOf(title).join(' '))
  return otherTitles
    .map(wordsOf)
    .filter(words => words.length > 1 && !own.some(title => title.includes(words.join(' '))))
    .some(words => tokens.some((_, index) => words.every((word, place) => tokens[index + place]?.word === word)))
}
