import type { Shape } from './shape'

/**
 * What was kept in a browser, if it still is what was kept there: other versions of the app, other programs and people write
 * to the same place.
 */
export const readKept = <T>(text: string, shape: Shape<T>): T | null => {
  const value = parsed(text)
  return shape(value) ? value : null
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
