import type { texts } from '../../../translations/pt-br.json'

type Texts = typeof texts
export type Values = Record<string, string | number>

type Leaves<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Leaves<T[K], `${P}${K}.`>
}[keyof T & string]

/** Every sentence of the interface; a key that Portuguese lacks does not compile, en and es are held to it by a test. */
export type TextKey = Leaves<Texts>
type Stem<K> = K extends `${infer S}_one` ? S : never
export type CountedKey = Stem<TextKey>
/** Groups whose entries are named by codes from the core. */
export type CodeGroup =
  | 'errors'
  | 'notices'
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

export type Dictionary = { [key: string]: string | Dictionary }
