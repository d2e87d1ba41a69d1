import type { Payer } from './payerKinds'

/** A transfer is authorised up to so many hours (T22); an approval that names a limit holds no further than that. */
export const needsCeiling = (payer: Payer, approval?: { namesLimit: boolean }): boolean =>
  payer === 'unit_transfer' || approval?.namesLimit === true

/** More time than the Unit authorised; a higher ceiling is approved in a new comment (T22). */
export const isCeilingExceeded = ({ ceiling }: { ceiling: { minutes: number; usedSeconds: number } | null }): boolean =>
  ceiling !== null && ceiling.usedSeconds > ceiling.minutes * 60
