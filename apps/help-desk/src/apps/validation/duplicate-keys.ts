/** Keys that stand twice in one object of a JSON text, as JSON.parse would not tell. The text must be valid JSON. */
export function duplicateKeys(json: string): string[] {
  const twice = new Set<string>()
  const open: (Set<string> | undefined)[] = []
  const tokens = json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/g)
  let last = ''
  for (const [token] of tokens) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const keys = open.at(-1)
      const key = String(JSON.parse(last))
      if (keys?.has(key)) twice.add(key)
      keys?.add(key)
    }
    last = token
  }
  return [...twice]
}
