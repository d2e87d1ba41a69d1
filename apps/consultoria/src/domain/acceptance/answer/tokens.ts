import { folded, lined } from '../../kernel/normalise'

/** One word of an answer. */
export interface Token {
  /** Lower case, without accents. */
  word: string
  /** As it was written. */
  written: string
  /** What ends the sentence behind it, or nothing. */
  stop: string
  /** Something stands behind it that no plain yes holds: a question mark, brackets, an amount. */
  isOdd: boolean
}

const PIECES =
  /(?<word>[\p{Letter}\p{Number}]+(?:['-][\p{Letter}\p{Number}]+)*)|(?<stop>[.,;:!|\n-])|(?<odd>[^\s"'*_•·«»“”])/gu
const SMILES = /[:=]-?[)D]|[👍👌🙏🤝🙌✅✔☑😀😃😄😁😊🙂]|\p{Emoji_Modifier}/gu
const ELLIPSIS = /\.{2,}/g

/** The words of text that is normalised line by line. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  for (const { groups = {} } of text.replaceAll(SMILES, ' ').replaceAll(ELLIPSIS, '?').matchAll(PIECES)) {
    const { word, stop } = groups
    if (word) tokens.push({ word: folded(word), written: word, stop: '', isOdd: false })
    else if (stop) endWith(tokens, stop)
    else oddAt(tokens)
  }
  return tokens
}

const endWith = (tokens: Token[], stop: string): void => {
  const last = tokens.at(-1)
  // of several the first tells most: ",\n" is a comma
  if (last?.stop === '') last.stop = stop
}

const oddAt = (tokens: Token[]): void => {
  if (tokens.length === 0) tokens.push({ word: '', written: '', stop: '', isOdd: true })
  const last = tokens.at(-1)
  if (last) last.isOdd = true
}

/** Without the sentences of somebody else that came back with an answer, whatever became of their lines and marks. */
export const withoutSentences = (tokens: readonly Token[], texts: readonly string[]): Token[] => {
  const words = texts.flatMap(sentencesOf).toSorted((a, b) => b.length - a.length)
  return words.reduce<Token[]>(withoutSentence, [...tokens])
}

const withoutSentence = (tokens: Token[], sentence: string[]): Token[] => {
  for (let at = 0; at + sentence.length <= tokens.length; at += 1) {
    if (!sentence.every((word, place) => tokens[at + place]?.word === word)) continue
    tokens.splice(at, sentence.length)
    const before = tokens[at - 1]
    if (before?.stop === '') before.stop = '.'
    at -= 1
  }
  return tokens
}

/** Sentences that nobody would write by themselves; a bare "aceito" is anybody's. */
const sentencesOf = (text: string): string[][] =>
  lined(text)
    .split(/\n|(?<=[.!?])\s/)
    .map(sentence => tokensOf(sentence).map(({ word }) => word))
    .filter(words => words.length > 3)
