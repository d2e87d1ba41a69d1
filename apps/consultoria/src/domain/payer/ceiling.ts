import type { Consultation } from '../consultation/consultation'

/** More time than the Unit authorised; a higher ceiling is approved in a new comment (T22). */
export const isCeilingExceeded = ({ ceiling }: Pick<Consultation, 'ceiling'>): boolean =>
  ceiling !== null && ceiling.usedSeconds > ceiling.minutes * 60
