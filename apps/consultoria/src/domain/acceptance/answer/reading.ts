import { lined } from '../../kernel/normalise'
import { UNREAD, type ReadAnswer } from './answer'
import { Grammar } from './grammar'
import { lexiconOf, phrasesAt, type Role } from './lexicon'
import { withoutQuotes } from './quotes'
import { withoutSignature } from './signature'
import { tokensOf, withoutSentences } from './tokens'

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
  const isRefusal = says('refusals') || (says('doubts') && says('yes'))
  const unclear = { ...UNREAD, namesPayer, isRefusal }
  if (!isPlain || namesPayer || isOdd || tokens.length > MOST_WORDS) return unclear
  const said = new Grammar(tokens, answer, lexicon).read()
  return said ? { ...unclear, ...said, isRefusal: isRefusal && !said.isYes } : unclear
}
