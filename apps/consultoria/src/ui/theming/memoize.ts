/** Takes the place of `lodash.memoize` in Garden's theming: one value per key, which the first argument is where none is made. */
// oxlint-disable-next-line import/no-default-export -- the shape of the module it stands for
export default function memoize<A extends unknown[], R>(
  make: (...args: A) => R,
  keyOf: (...args: A) => unknown = (...args) => args[0]
): (...args: A) => R {
  const made = new Map<unknown, { value: R }>()
  return (...args) => {
    const key = keyOf(...args)
    const known = made.get(key)
    if (known) return known.value
    const value = make(...args)
    made.set(key, { value })
    return value
  }
}
