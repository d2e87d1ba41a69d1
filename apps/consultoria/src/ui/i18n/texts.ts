import type { texts } from '../../../translations/pt-br.json'

/** Every sentence of the interface. Portuguese decides which there are: a language that lacks one does not compile. */
export type Texts = typeof texts
export type Values = Record<string, string | number>

type Leaves<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Leaves<T[K], `${P}${K}.`>
}[keyof T & string]

export type TextKey = Leaves<Texts>
type Stem<K> = K extends `${infer S}_one` ? S : never
export type CountedKey = Stem<TextKey>

/** Groups whose entries are named by codes from below the interface. */
export type CodeGroup =
  | 'errors'
  | 'notices'
  | 'troubles'
  | 'gaps'
  | 'missing'
  | 'bill'
  | 'medium'
  | 'channel'
  | 'rejected'
  | 'per'
  | 'notBillable'
  | 'heal.kinds'
  | 'acceptance.doubt'
  | 'approval.doubt'
type Under<G extends string, K> = K extends `${G}.${infer Code}` ? Code : never
/** The codes a group has words for. */
export type CodeOf<G extends CodeGroup> = Under<G, TextKey>

export type Dictionary = { [key: string]: string | Dictionary }
