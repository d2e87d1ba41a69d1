import { isRecord, type JsonRecord } from '../../input'
import { duplicateKeys } from './duplicate-keys'

/** A JSON object from a file of an app, or what is wrong with it. */
export function readJsonObject(path: string, text: string): { value: JsonRecord } | { error: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { error: `${path} is not proper JSON. ${error instanceof Error ? error.message : ''}`.trim() }
  }
  if (!isRecord(value)) return { error: `${path} must be a JSON object` }
  const [twice] = duplicateKeys(text)
  return twice === undefined ? { value } : { error: `Duplicate key in ${path}: ${twice}` }
}
