/** Words that the reference has in the place of an id, for endpoints that may not be here: those are unknown, not wrong. */
const endpointWords = /^(?:\w+_many|count|new|recent|search|autocomplete|reorder|definitions)$/

interface Route {
  method: string
  path: string
}

const parameter = /:(\w+)(?:\{([^}]*)\})?/g

/** Names of the parts of an address that are numbers, and the address with anything in their place. */
function withAnyId({ method, path }: Route): { names: string[]; pattern: RegExp } | undefined {
  const names: string[] = []
  const loose = path.replaceAll(parameter, (_, name: string, pattern: string | undefined) => {
    if (pattern !== '[0-9]+') return `(?:${pattern ?? '[^/]+'})`
    names.push(name)
    return '([^/]+)'
  })
  return names.length > 0 ? { names, pattern: new RegExp(`^${method} ${loose}$`) } : undefined
}

/** Finds the attribute that got a word where these routes take a number. */
export function wordForId(routes: readonly Route[]): (method: string, path: string) => string | undefined {
  const known = routes.filter(({ method }) => method !== 'ALL').flatMap(route => withAnyId(route) ?? [])
  return (method, path) => {
    for (const { names, pattern } of known) {
      const parts = pattern.exec(`${method} ${path}`)?.slice(1)
      if (!parts || parts.some(part => endpointWords.test(part))) continue
      return names[parts.findIndex(part => !/^[0-9]+$/.test(part))]
    }
    return undefined
  }
}
