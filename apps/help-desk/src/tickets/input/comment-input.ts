import { invalid } from '../../http/api-error'
import { booleanOf, isRecord, textOf, wholeOf } from '../../input'
import { htmlOfText, textOfHtml } from './html'
import { sanitizeHtml } from './sanitize-html'

export interface CommentDraft {
  body: string
  html_body: string
  plain_body: string
  /** Undefined: as the ticket's last comments, public for the first. */
  public: boolean | undefined
  author_id: number | undefined
  /** Tokens of files sent before. */
  uploads: string[]
}

/** 64 KB. https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/ */
const longest = 65_536

/** The `comment` of a ticket or request; undefined when none was sent or it says nothing. @throws 422 */
export function readComment(value: unknown): CommentDraft | undefined {
  if (value === undefined || value === null) return undefined
  const given = typeof value === 'string' ? { body: value } : value
  if (!isRecord(given)) throw invalid('comment', 'Comment: is invalid')
  const html = textOf(given['html_body'])?.trim()
  const text = (textOf(given['body']) ?? textOf(given['value']) ?? '').trim()
  if (!html && !text) return undefined
  if (Buffer.byteLength(html || text) > longest)
    throw invalid('comment', 'Comment: is too long (maximum is 65536 characters)', 'TooLong')
  return {
    ...bodies(html, text),
    public: booleanOf(given['public']),
    author_id: wholeOf(given['author_id']),
    uploads: readUploads(given['uploads'])
  }
}

const readUploads = (given: unknown): string[] =>
  (Array.isArray(given) ? given : [given]).map(textOf).filter(token => token !== undefined)

/** The three forms of one comment, from HTML or, without it, from text. */
export function bodies(
  html: string | undefined,
  text: string
): Pick<CommentDraft, 'body' | 'html_body' | 'plain_body'> {
  const inner = html ? sanitizeHtml(html) : htmlOfText(text)
  const plain = html ? textOfHtml(inner) : text.replaceAll('\r\n', '\n')
  return { body: plain, html_body: `<div class="zd-comment" dir="auto">${inner}</div>`, plain_body: plain }
}
