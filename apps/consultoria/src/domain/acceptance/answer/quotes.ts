import { folded } from '../../kernel/normalise'

/** The line between a mail and what it answers, as the mail programs of three languages write it. */
const DIVIDERS: readonly RegExp[] = [
  // Zendesk's own: "##- Digite a resposta acima desta linha -##"
  /##-.*-##/,
  // Outlook's rule, and its "-----Mensagem original-----"
  /^_{5,}$/,
  /^-+ ?(mensagem original|mensagem encaminhada|original message|forwarded message|mensaje original|mensaje reenviado) ?-+$/,
  /^(inicio da mensagem encaminhada|begin forwarded message|inicio del mensaje reenviado):?$/
]

/** Gmail, Apple Mail, Thunderbird: "Em 23 de nov. de 2026, às 10:00, Ana escreveu:", in up to three lines. */
const WROTE = /\b(escreveu|wrote|escribio):?$/
const WROTE_BEGINS = /^(em|on|el)\b.*\d/
const MOST_LINES = 3

/** Outlook's block of headers: "De:", and soon after it "Enviado:", "Para:" or "Assunto:". */
const FROM = /^\W*(de|from)\W*:/
const HEADER =
  /(^|\s)\W*(enviado|enviada|enviado em|enviado el|enviad[oa]\(a\)|sent|data|date|fecha|para|to|assunto|subject|asunto)\W*:/
const HEADERS_WITHIN = 5

/** What was written now: without marked quotes, and without everything behind the line that begins an unmarked one. */
export const withoutQuotes = (lines: readonly string[]): string[] => {
  const kept: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (isQuoted(line)) continue
    const header = headerAt(lines, at)
    if (header === 0) kept.push(line)
    // answers may stand below a quote that is marked line by line
    else if (isQuoted(lines.slice(at + header).find(next => next !== '') ?? '')) at += header - 1
    else break
  }
  return kept
}

const isQuoted = (line: string): boolean => line.startsWith('>')

/** How many lines from here on only say that a quote follows. */
const headerAt = (lines: readonly string[], at: number): number => {
  const line = folded(lines[at] ?? '')
  if (DIVIDERS.some(divider => divider.test(line))) return 1
  if (FROM.test(line) && HEADER.test(folded(lines.slice(at, at + HEADERS_WITHIN).join('\n')).slice(3))) return 1
  if (WROTE.test(line)) return 1
  if (!WROTE_BEGINS.test(line)) return 0
  for (let count = 2; count <= MOST_LINES; count += 1)
    if (WROTE.test(folded(lines.slice(at, at + count).join(' ')))) return count
  return 0
}
