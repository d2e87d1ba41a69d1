import { folded, isAccent } from '../kernel/normalise'

/** What mail programs put before a subject, and gateways before that: "RE:", "Enc[2]:", "[EXTERNO]". Spaces are left out. */
const REPLY = /^(?:re|res|fwd?|enc|rv|aw|tr|wg|r)(?:[[(]\d+[\])])?:/
const GATEWAY =
  /^[[({*](?:(?:e-?mail|mensagem|mensaje|correo|remetente|sender)?(?:extern[oa]|external|ext)(?:e-?mail|message|sender)?|spam\??|caution|cuidado|suspeito)[\])}*]:?/
/** Somebody's own: "[URGENTE]". It stays where it is. */
const TAG = /^\[[^[\]]{1,40}\]/

/**
 * The subject with the prefix once, one space behind it. A known prefix that is already there is replaced, whatever its
 * case, accents or spacing and wherever it stands between "Re:", "Fwd:" and "[EXTERNO]"; those go with it. Without a
 * prefix (null) only a known one is taken off.
 */
export const withPrefix = (subject: string, prefix: string | null, known: readonly string[]): string => {
  const prefixes = (prefix === null ? known : [...known, prefix]).map(squeezed).filter(wanted => wanted !== '')
  let title = subject
  for (let next: string | null = title; next !== null; next = withoutFirst(title, prefixes)) title = next
  const bare = title.slice(viewOf(title).start).trimEnd()
  return prefix === null ? bare : `${prefix} ${bare}`.trim()
}

/** The known prefix that stands first in a subject, spelt as it is known. */
export const prefixOf = (subject: string, known: readonly string[]): string | null => {
  const first = withoutFirst(subject, known.map(squeezed))
  if (first === null) return null
  return known.find(prefix => withoutFirst(subject, [squeezed(prefix)]) === first) ?? null
}

/** Without the first known prefix and the marks before it; null where none stands. */
const withoutFirst = (subject: string, prefixes: readonly string[]): string | null => {
  const { text, start, ends } = viewOf(subject)
  let kept = ''
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at)
    const prefix = prefixes.find(wanted => rest.startsWith(wanted))
    if (prefix !== undefined) return kept + subject.slice(ends[at + prefix.length - 1])
    const mark = REPLY.exec(rest) ?? GATEWAY.exec(rest)
    const tag = mark ?? TAG.exec(rest)
    if (!tag) return null
    const end = at + tag[0].length
    if (!mark) kept += subject.slice(at === 0 ? start : ends[at - 1], ends[end - 1])
    at = end
  }
  return null
}

interface View {
  /** As it is compared: no case, accents, spaces, nothing invisible. */
  text: string
  /** Where the subject begins. */
  start: number
  /** For each character of the view where the subject goes on behind it. */
  ends: number[]
}

const viewOf = (subject: string): View => {
  let text = ''
  let start = 0
  let offset = 0
  const ends: number[] = []
  let isAfterSpace = false
  for (const character of subject) {
    const piece = squeezed(character)
    const isMark = isAccent(character)
    offset += character.length
    text += piece
    for (let count = 0; count < piece.length; count += 1) ends.push(offset)
    if (piece !== '') isAfterSpace = false
    // its accents, and what separates it from the next; an accent behind a space stands alone
    else if (!(isMark && isAfterSpace)) {
      if (!isMark) isAfterSpace = true
      if (ends.length === 0 && !isMark) start = offset
      else if (ends.length > 0) ends[ends.length - 1] = offset
    }
  }
  return { text, start, ends }
}

const squeezed = (text: string): string => folded(text).replaceAll(' ', '')
