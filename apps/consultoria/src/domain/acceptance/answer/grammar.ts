import { lowered, wordsOf } from '../../kernel/normalise'
import { isDoubt, phrasesAt, type Lexicon, type Phrase, type Role } from './lexicon'
import type { Answer } from './answer'
import type { Token } from './tokens'

type Said = { isYes: boolean; namesLimit: boolean }
type Taken = Pick<Phrase, 'words'>

/** A name may stand behind these: "Olá Bruno", "em nome da Aurora", "a Unidade Serra". */
const BEFORE_NAMES: ReadonlySet<Role> = new Set<Role>(['greetings', 'valedictions', 'onBehalf', 'unit'])
const AMOUNT = /^\d+(h|hs|min|m)?(\d+)?(min|m)?$/
const ENDS_FOR_GOOD: readonly string[] = ['', '.', '!', '\n']
const GOES_ON: readonly string[] = ['', ',', '-', '\n']

/** Reads an answer phrase by phrase. Every word has its place in a plain yes, or the whole is none. */
export class Grammar {
  readonly #tokens: readonly Token[]
  readonly #lexicon: Lexicon
  readonly #isApproval: boolean
  readonly #names: ReadonlySet<string>
  readonly #titles: ReadonlySet<string>
  #index = 0
  #saysYes = false
  #isAffirmed = false
  #isPermitted = false
  #namesLimit = false
  /** What stands before in this sentence. */
  #before: Role | 'name' | null = null
  /** After a greeting anybody may be named next; after a known name the rest of it. */
  #naming: 'greeted' | 'named' | null = null
  /** The Unit stands before in this sentence. */
  #isUnits = false
  /** "De acordo com" stands before in this sentence: with the terms, not with somebody. */
  #isAccording = false

  constructor(tokens: readonly Token[], { author, people, titles, question }: Answer, lexicon: Lexicon) {
    this.#tokens = tokens
    this.#lexicon = lexicon
    this.#isApproval = question === 'approval'
    this.#names = new Set([author, ...people].flatMap(wordsOf))
    this.#titles = new Set(titles.flatMap(wordsOf))
  }

  read(): Said | null {
    while (this.#index < this.#tokens.length) if (!this.#phrase() && !this.#word()) return null
    return { isYes: this.#saysYes || (this.#isAffirmed && this.#isPermitted), namesLimit: this.#namesLimit }
  }

  #phrase(): boolean {
    const phrases = phrasesAt(this.#lexicon, this.#tokens, this.#index)
    const according = phrases.find(({ roles }) => roles.has('according'))
    if (according) return this.#agree(according)
    return phrases.some(phrase => this.#readings.some(([role, take]) => phrase.roles.has(role) && take(phrase)))
  }

  /** What a phrase may be, in the order in which it is tried, and what is asked of its place. */
  readonly #readings: readonly [Role, (phrase: Phrase) => boolean][] = [
    ['leads', phrase => this.#permit(phrase)],
    ['yes', phrase => this.#mayAgree() && this.#agreeBy('yes', phrase)],
    ['permits', phrase => this.#take('permits', phrase, () => (this.#isPermitted = true))],
    ['affirmations', phrase => this.#affirm(phrase)],
    ['greetings', phrase => this.#isFree() && this.#take('greetings', phrase)],
    ['valedictions', phrase => this.#isFree() && this.#take('valedictions', phrase)],
    ['onBehalf', phrase => this.#take('onBehalf', phrase)],
    ['courtesies', phrase => this.#isFree() && this.#take('courtesies', phrase)],
    ['endings', phrase => this.#isFree() && this.#isLast(phrase) && this.#take('endings', phrase)],
    ['requests', phrase => this.#take('requests', phrase)],
    ['takesOver', phrase => this.#isApproval && this.#agreeBy('takesOver', phrase)],
    ['pays', phrase => this.#isUnits && this.#agreeBy('pays', phrase)],
    ['limits', phrase => this.#isApproval && this.#limit(phrase)],
    ['counts', phrase => this.#isApproval && this.#isCounting(phrase) && this.#limit(phrase)],
    ['unit', phrase => this.#isApproval && this.#take('unit', phrase, () => (this.#isUnits = true))],
    ['things', phrase => this.#take('things', phrase)],
    ['subjects', phrase => !this.#isLast(phrase) && this.#take('subjects', phrase)],
    ['links', phrase => !this.#isLast(phrase) && this.#take('links', phrase)]
  ]

  /** What no list holds: what the consultancy is called, an amount, a name. */
  #word(): boolean {
    const token = this.#tokens[this.#index]
    if (!token || isDoubt(this.#lexicon, token.word)) return false
    const taken = { words: [token.word] }
    if (this.#titles.has(token.word)) return this.#take('things', taken)
    if (this.#isApproval && AMOUNT.test(token.word)) return this.#limit(taken)
    return this.#name(token, taken)
  }

  #name(token: Token, taken: Taken): boolean {
    const naming = this.#naming ?? 'named'
    const isCapital = /^\p{Uppercase_Letter}/u.test(token.written)
    if (!this.#names.has(token.word) && !(this.#naming !== null && isCapital)) return false
    // "Aceito o Bruno" accepts somebody else than the terms
    if (this.#isAccording || (this.#naming === null && this.#before === 'links')) return false
    // "Carla: aceito" is what somebody said
    if (token.stop === ':' && naming === 'named') return false
    this.#take(naming === 'named' ? 'name' : 'greetings', taken)
    this.#naming = token.stop === '' || (naming === 'greeted' && GOES_ON.includes(token.stop)) ? naming : null
    return true
  }

  #take(role: Role | 'name', { words }: Taken, effect?: () => unknown): true {
    this.#index += words.length
    const stop = this.#tokens[this.#index - 1]?.stop ?? ''
    if (role !== 'name' && BEFORE_NAMES.has(role)) this.#naming = 'greeted'
    // "Unidade do Vale"
    else if (role !== 'links') this.#naming = null
    if (!GOES_ON.includes(stop)) this.#naming = null
    this.#before = stop === '' ? role : null
    effect?.()
    if (stop !== '') this.#isUnits = this.#isAccording = false
    return true
  }

  #isLast({ words }: Taken): boolean {
    const after = this.#index + words.length
    return after >= this.#tokens.length || this.#tokens[after - 1]?.stop !== ''
  }

  /** No article or preposition waits for its thing. */
  #isFree(): boolean {
    return this.#before !== 'links'
  }

  /** "Carla aceita" tells of somebody, "please accept" asks us, "está de acordo" asks too. */
  #mayAgree(): boolean {
    return this.#isFree() && this.#before !== 'requests' && this.#before !== 'name'
  }

  #isCounting({ words }: Taken): boolean {
    const next = this.#tokens[this.#index + words.length]
    return this.#lexicon.get(next?.word ?? '')?.some(({ roles }) => roles.has('limits') || roles.has('counts')) ?? false
  }

  #agreeBy(role: Role, phrase: Taken): true {
    return this.#take(role, phrase, () => (this.#saysYes = true))
  }

  /** "Estou de acordo com os termos"; "De acordo com os termos, …" is a yes by what follows. */
  #agree(according: Phrase): boolean {
    const isYes = phrasesAt(this.#lexicon, this.#tokens, this.#index).some(({ roles }) => roles.has('yes'))
    const end = this.#tokens.slice(this.#index).find(({ stop }) => stop !== '')?.stop ?? ''
    if (!isYes || !this.#mayAgree() || this.#isLast(according)) return false
    const isWhole = this.#before !== null || ENDS_FOR_GOOD.includes(end)
    return this.#take('links', according, () => {
      this.#isAccording = true
      if (isWhole) this.#saysYes = true
      else this.#isAffirmed = true
    })
  }

  /** "Podem seguir"; of the Unit it is enough that we may invoice it. */
  #permit(lead: Phrase): boolean {
    if (this.#isLast(lead)) return false
    const acts = phrasesAt(this.#lexicon, this.#tokens, this.#index + lead.words.length)
    const bills = this.#isApproval ? acts.find(({ roles }) => roles.has('bills')) : undefined
    const act = bills ?? acts.find(({ roles }) => roles.has('acts'))
    if (!act) return false
    return this.#take('acts', { words: [...lead.words, ...act.words] }, () => {
      this.#isPermitted = true
      if (bills || lead.roles.has('yes')) this.#saysYes = true
    })
  }

  /** One that only an accent tells from another word ("sí", "si") stands alone, or at once before the yes. */
  #affirm(phrase: Phrase): boolean {
    const written = lowered(this.#tokens[this.#index]?.written ?? '')
    const isSpelt = phrase.roles.get('affirmations')?.has(written) ?? false
    const after = phrasesAt(this.#lexicon, this.#tokens, this.#index + 1)
    const isAlone = this.#isLast(phrase) || after.some(({ roles }) => roles.has('yes'))
    if (!isSpelt && phrase.words.length === 1 && !(this.#before === null && isAlone)) return false
    return this.#take('affirmations', phrase, () => (this.#isAffirmed = true))
  }

  #limit(phrase: Taken): true {
    return this.#take('limits', phrase, () => (this.#namesLimit = true))
  }
}
