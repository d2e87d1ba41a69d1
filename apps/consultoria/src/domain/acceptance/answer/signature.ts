import { folded, wordsOf } from '../../kernel/normalise'
import { isDoubt, phrasesAt, type Lexicon } from './lexicon'
import { tokensOf, type Token } from './tokens'

/** What programs put below a mail by themselves, by its beginning. */
const FOOTERS =
  /^(enviado (do|da|de|desde|pelo|via|a partir d[oe])|sent (from|with|via)|obter o outlook|baixe o outlook|get outlook|obtener outlook|descargue outlook)\b/

/** The legal notices below mails. From the first one on nobody writes anything. */
const NOTICES =
  /confidencia|sigilos|privilegiad|privileged|destinatari|intended recipient|disclaimer|lgpd|dados pessoais|personal data|datos personales|antes de imprimir|meio ambiente|the environment|medio ambiente|antivirus|virus-free|livre de virus/

const CONTACT =
  /@|www\.|https?:|\d[\d ().+-]{6,}|\b(tel|fone|telefone|celular|cel|whatsapp|phone|mobile|ramal|cnpj|cep)\b/
const DELIMITER = /^(-{1,3}|_{2,4}|={2,})$/
const LONGEST_TITLE = 4
const CONNECTING = 3
const CONNECTORS: ReadonlySet<string> = new Set(['de', 'da', 'do', 'das', 'dos', 'e', 'del', 'la', 'y', 'and', 'of'])

interface Letter {
  body: string[]
  /** Nothing in the signature looks like something the client says. */
  isPlain: boolean
}

/** The letter without its signature; whoever writes on below it is read by a person. */
export const withoutSignature = (lines: readonly string[], author: string, lexicon: Lexicon): Letter => {
  const first = lines.findIndex(line => line !== '')
  const at = lines.findIndex((line, index) => index > first && beginsSignature(line, wordsOf(author), lexicon))
  if (at < 0) return { body: [...lines], isPlain: true }
  const below = lines.slice(at).filter(line => line !== '')
  const notice = below.findIndex(line => NOTICES.test(folded(line)))
  const own = notice < 0 ? below : below.slice(0, notice)
  const rest = notice < 0 ? [] : below.slice(notice + 1)
  return {
    body: lines.slice(0, at),
    isPlain: own.every(line => isPartOfSignature(line, lexicon)) && !rest.some(isPostscript)
  }
}

const beginsSignature = (line: string, author: readonly string[], lexicon: Lexicon): boolean => {
  if (line === '') return false
  if (DELIMITER.test(line) || FOOTERS.test(folded(line)) || NOTICES.test(folded(line))) return true
  const tokens = tokensOf(line)
  return isName(tokens, author, lexicon) || isValediction(tokens, lexicon)
}

/** "Carla", "Carla Campos", "C. Campos", "Carla Campos da Silva". */
const isName = (tokens: readonly Token[], author: readonly string[], lexicon: Lexicon): boolean =>
  tokens.some(({ word }) => word.length > 1 && author.includes(word)) &&
  tokens.length <= author.length + 2 &&
  tokens.every(({ word, written, isOdd }) => !isOdd && (author.includes(word) || isNameLike(written, word, lexicon)))

const isValediction = (tokens: readonly Token[], lexicon: Lexicon): boolean => {
  const [phrase] = phrasesAt(lexicon, tokens, 0).filter(({ roles }) => roles.has('valedictions'))
  if (!phrase) return false
  const rest = tokens.slice(phrase.words.length)
  return rest.every(({ word, written }) => isNameLike(written, word, lexicon))
}

/** A name, a title, an address, a way to call: no sentence. */
const isPartOfSignature = (line: string, lexicon: Lexicon): boolean => {
  const text = folded(line)
  if (FOOTERS.test(text) || DELIMITER.test(line)) return true
  const tokens = tokensOf(line)
  if (line.includes('?') || isPostscript(line) || tokens.some(({ word }) => isDoubt(lexicon, word))) return false
  if (isValediction(tokens, lexicon) || CONTACT.test(text)) return true
  return tokens.length <= LONGEST_TITLE || tokens.every(({ word, written }) => isCapital(written) || isConnecting(word))
}

const isPostscript = (line: string): boolean => /^(p\.? ?s|p\.? ?d|obs|nb|n\.b)\b/.test(folded(line))

const isCapital = (written: string): boolean => /^[\p{Uppercase_Letter}\p{Number}]/u.test(written)
/** "Campos" and the "da" between names; no word that an answer consists of. */
const isNameLike = (written: string, word: string, lexicon: Lexicon): boolean =>
  isCapital(written) ? !lexicon.has(word) : CONNECTORS.has(word)
const isConnecting = (word: string): boolean => word.length <= CONNECTING
