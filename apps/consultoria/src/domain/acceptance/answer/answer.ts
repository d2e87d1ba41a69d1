/** What an answer is to: the terms, by the client, or the request to pay, by the Unit. */
export type Question = 'acceptance' | 'approval'

export interface Answer {
  text: string
  question: Question
  /** Words of acceptance, as the modality names them. */
  yes: readonly string[]
  /** Who wrote it. */
  author: string
  /** Everybody else who may be named in it. */
  people: readonly string[]
  /** What we had written before: quoted back in an answer it is nobody's yes. */
  ownTexts: readonly string[]
  /** What the consultancy is called, in every language. */
  titles: readonly string[]
  /** What those are called that were not offered. */
  otherTitles: readonly string[]
}

export interface AnswerReading {
  /** A short plain yes: nothing in it that a yes does not consist of. Everything else is a person's to read. */
  isYes: boolean
  /** Somebody else is to pay, says the client. */
  namesPayer: boolean
  /** Refuses, takes an earlier yes back or sets a condition: "não aceito mais", "cancelem", "aceito, mas…". */
  isRefusal: boolean
  /** A no that sets no condition. */
  isNo: boolean
  /** Something in it agrees: without that a person, too, can hardly read a yes. */
  agrees: boolean
  /** It speaks of an amount that we never named, or of another consultancy. */
  namesOtherTerms: boolean
  /** Up to so many hours, says the Unit. */
  namesLimit: boolean
}

/** Nobody has read it: it suggests nothing. */
export const UNREAD: AnswerReading = {
  isYes: false,
  namesPayer: false,
  isRefusal: false,
  isNo: false,
  agrees: false,
  namesOtherTerms: false,
  namesLimit: false
}

export type ReadAnswer = (answer: Answer) => AnswerReading
