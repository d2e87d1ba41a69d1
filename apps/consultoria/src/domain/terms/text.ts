import { squeezed } from '../kernel/normalise'

/** Whether a comment holds the terms whole; line breaks and spaces are not compared. */
export const holdsText = (whole: string, part: string): boolean =>
  squeezed(part) !== '' && squeezed(whole).includes(squeezed(part))
