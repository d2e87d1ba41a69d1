/** What `JSON.parse` does not tell: where it stopped, and names that stand twice in one object. */
export interface Walk {
  /** Offset of what is no JSON; null where all of it is. */
  wrongAt: number | null
  doubled: { name: string; at: number }[]
}

type Expected = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'commaOrEnd' | 'nothing'

const token = /\s*([{}[\]:,]|\x22(?:[^\x22\\]|\\[\s\S])*\x22|[-\w.+]+)/y

/** Reads JSON token by token. */
export const walkJson = (json: string): Walk => {
  const doubled: Walk['doubled'] = []
  const open: (Set<string> | null)[] = []
  let expected: Expected = 'value'
  let at = 0
  const stop = (): Walk => ({ wrongAt: at + (/^\s*/.exec(json.slice(at))?.[0].length ?? 0), doubled })
  const afterValue = (): Expected => (open.length ? 'commaOrEnd' : 'nothing')
  for (;;) {
    token.lastIndex = at
    const found = token.exec(json)
    const said = found?.[1]
    if (said === undefined) break
    const next = following(said, expected, open, afterValue)
    if (next === null) return stop()
    if (said.startsWith('"') && next === 'colon') {
      const names = open.at(-1)
      const name = said.slice(1, -1)
      if (names?.has(name)) doubled.push({ name, at: token.lastIndex - said.length })
      names?.add(name)
    }
    expected = next
    at = token.lastIndex
  }
  return expected === 'nothing' && json.slice(at).trim() === '' ? { wrongAt: null, doubled } : stop()
}

/** What may come behind a token, or null where it may not stand. Opens and closes. */
const following = (
  said: string,
  expected: Expected,
  open: (Set<string> | null)[],
  afterValue: () => Expected
): Expected | null => {
  const isValue = expected === 'value' || expected === 'valueOrEnd'
  if (said === '{' || said === '[') {
    if (!isValue) return null
    open.push(said === '{' ? new Set() : null)
    return said === '{' ? 'nameOrEnd' : 'valueOrEnd'
  }
  if (said === '}' || said === ']') {
    const inObject = open.at(-1) !== null && open.length > 0
    const mayEnd = expected === 'commaOrEnd' || expected === (inObject ? 'nameOrEnd' : 'valueOrEnd')
    if (!open.length || !mayEnd || inObject !== (said === '}')) return null
    open.pop()
    return afterValue()
  }
  if (said === ':') return expected === 'colon' ? 'value' : null
  if (said === ',') return expected === 'commaOrEnd' ? (open.at(-1) ? 'name' : 'value') : null
  if (said.startsWith('"') && (expected === 'name' || expected === 'nameOrEnd')) return 'colon'
  return isValue && isJson(said) ? afterValue() : null
}

const isJson = (said: string) => {
  try {
    JSON.parse(said)
    return true
  } catch {
    return false
  }
}
