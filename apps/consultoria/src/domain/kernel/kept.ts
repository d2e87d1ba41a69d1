import { fits, type Schema } from './schema'

/**
 * What was kept in a browser, if it still is what was kept there: other versions of the app, other programs and people write
 * to the same place.
 */
export const readKept = <T>(text: string, schema: Schema<T>): T | null => {
  const value = parsed(text)
  return fits(schema, value) ? value : null
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
