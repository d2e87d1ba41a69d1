import type { Unfounded } from '../../../apps/consultoria/src/domain/audit/evidence'
import type { Rejected } from '../../../apps/consultoria/src/domain/ledger/streamEnd'
import type { Problem } from '../../../apps/consultoria/src/domain/audit/verify'
import { words } from '../../terminal/language'

type Code = Problem['code']
type Why = Unfounded['why'] | Rejected['code']

const isWhy = (why: string): why is Why => Object.hasOwn(words().whys, why)

/** One finding as a sentence; what it concerns in brackets. Codes that have words for themselves never stand alone. */
export const sentenceOf = ({ code, detail }: Pick<Problem, 'code' | 'detail'>): string => {
  const [kind, why] = detail.split(': ')
  const inWords = why !== undefined && isWhy(why) ? `${kind}: ${words().whys[why]()}` : detail
  return `${code}: ${words().ledger[code]()}${inWords ? ` (${inWords})` : ''}`
}

/** To be known, and no fault. */
export const isInformation = (code: Code): boolean => code === 'early' || code === 'touched' || code === 'abandoned'
