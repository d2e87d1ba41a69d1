import { badRequest } from './api-error'

/** Deeper than any documented body. */
const deepest = 100

/**
 * Nothing in a body is nested without end, and every text it holds, names included, can be kept: none has U+0000, unless
 * `anyText` may stand there. @throws 400
 */
export function checkTexts(body: unknown, anyText = false): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { value, depth } = one
    if (depth > deepest) throw badRequest('Invalid attribute', 'The request body is nested too deep')
    if (!anyText && typeof value === 'string' && value.includes('\u0000'))
      throw badRequest('Invalid attribute', 'The request body holds a null character')
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value)) {
      if (!anyText && name.includes('\u0000'))
        throw badRequest('Invalid attribute', 'The request body holds a null character')
      waiting.push({ value: inner, depth: depth + 1 })
    }
  }
}
