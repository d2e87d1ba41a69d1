/**
 * What a short plain yes of one language consists of, beside the words of acceptance that the modality names. Phrases stand
 * between commas, without capitals. Whatever is not listed makes an answer one to be read by a person.
 */
export interface AnswerWords {
  /** Politeness that a name may follow: "bom dia Bruno". */
  greetings: string
  /** Politeness and readiness; says neither yes nor no. */
  courtesies: string
  /** Courtesies that mean something else with an object: "aguardo" is one, "aguardo o orçamento" is not. */
  endings: string
  /** Ends a letter: what follows is a signature. */
  valedictions: string
  /** Before a word of acceptance it is a request to us: "please accept". */
  requests: string
  /** "Sim": with a word of acceptance or a go-ahead behind it. */
  affirmations: string
  /** Go-ahead: one of each, "podem" + "seguir". */
  leads: string
  acts: string
  /** Go-ahead in one phrase. */
  permits: string
  /** What is accepted: the terms and what they are about, nothing else. */
  things: string
  /** Articles and prepositions before these and before nothing else. */
  links: string
  /** Who says it: "eu", "estamos"; and what joins two halves of a sentence. */
  subjects: string
  /** "De acordo com" at the beginning: not "agreed" but "according to". */
  according: string
  /** Said for somebody; a name follows. */
  onBehalf: string
  /** The Unit's words, in which it takes the cost over. */
  takesOver: string
  /** The same in one verb, where the Unit stands before it: "a Unidade Serra paga". */
  pays: string
  /** Go-ahead that is the Unit's to give: "podem" + "faturar". */
  bills: string
  /** What the Unit may name, beside the client's things; a name may follow. */
  unit: string
  /** Up to how much. */
  limits: string
  /** Numbers in words, before what they count. */
  counts: string
  /** Who else is to pay, and that it pays: both in one answer ask for the payer, not for a press. */
  otherPayers: string
  paying: string
  /** Takes back what was said before, or says no by itself. */
  refusals: string
  /** Makes a no of the word of acceptance behind it: "não aceito". */
  negations: string
  /** Never part of a name or a signature. */
  doubts: string
}

export const phrasesOf = (list: string): string[] => list.split(',').map(phrase => phrase.trim())
