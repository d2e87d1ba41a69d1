type Step = string | number

/** A value inside a body, and the names that lead there. */
export interface Place {
  trail: readonly Step[]
  value: unknown
}

const entriesOf = (value: object): [Step, unknown][] =>
  Array.isArray(value) ? value.map((item, at): [Step, unknown] => [at, item]) : Object.entries(value)

/** Every value inside a body, the body itself not among them. */
export function placesIn(body: unknown, trail: readonly Step[] = []): Place[] {
  if (typeof body !== 'object' || body === null) return []
  return entriesOf(body).flatMap(([step, value]) => {
    const here = [...trail, step]
    return [{ trail: here, value }, ...placesIn(value, here)]
  })
}

/** The same body with another value at a place. */
export function withValue(body: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(body)) return body.map((item, at) => (at === step ? withValue(item, rest, value) : item))
  if (typeof body !== 'object' || body === null) return value
  return Object.fromEntries(
    Object.entries(body).map(([name, item]) => [name, name === step ? withValue(item, rest, value) : item])
  )
}
