export type Token = { kind: 'text'; text: string } | { kind: 'output' | 'tag'; body: string; raw: string }

/** Text, {{ output }} and {% tag %}; a dash inside the braces trims the white space beside them. */
export function tokenize(template: string): Token[] {
  const tokens: Token[] = []
  let rest = 0
  for (const match of template.matchAll(/\{\{-?([\s\S]*?)-?\}\}|\{%-?([\s\S]*?)-?%\}/g)) {
    const [raw, output, tag] = match
    const before = template.slice(rest, match.index)
    const trimmed = raw.startsWith('{{-') || raw.startsWith('{%-') ? before.trimEnd() : before
    if (trimmed !== '') tokens.push({ kind: 'text', text: trimmed })
    tokens.push({ kind: output === undefined ? 'tag' : 'output', body: (output ?? tag ?? '').trim(), raw })
    rest = match.index + raw.length
    if (/-[%}]\}$/.test(raw)) rest += /^\s*/.exec(template.slice(rest))?.[0].length ?? 0
  }
  const tail = template.slice(rest)
  if (tail !== '') tokens.push({ kind: 'text', text: tail })
  return tokens
}
