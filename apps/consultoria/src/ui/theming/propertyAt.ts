/** Takes the place of `lodash.get` in Garden's theming, whose paths are names joined by dots (`background.default`). */
// oxlint-disable-next-line import/no-default-export -- the shape of the module it stands for
export default function propertyAt(holder: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, name) => (at === null || at === undefined ? undefined : Object(at)[name]), holder)
}
