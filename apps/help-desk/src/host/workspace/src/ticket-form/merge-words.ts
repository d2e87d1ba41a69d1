import type { WireComment, WireTicket } from '../rest/wire'

type Named = Pick<WireTicket, 'id' | 'subject'>

interface MergeWords {
  /** On the ticket that is closed. */
  source(target: Named): string
  /** On the one that goes on. */
  target(source: Named, lastComment: string): string
}

const called = ({ id, subject }: Named): string => `#${id}${subject ? ` "${subject}"` : ''}`

/** Zendesk's own English, as recorded in many accounts; its other languages could not be read and are ours. */
const words: Record<string, MergeWords> = {
  'en-US': {
    source: target => `This request was closed and merged into request ${called(target)}.`,
    target: (source, last) =>
      `Request ${called(source)} was closed and merged into this request. Last comment in request #${source.id}:\n\n${last}`
  },
  es: {
    source: target => `Esta solicitud se cerró y se combinó con la solicitud ${called(target)}.`,
    target: (source, last) =>
      `La solicitud ${called(source)} se cerró y se combinó con esta solicitud. Último comentario de la solicitud #${source.id}:\n\n${last}`
  },
  'pt-BR': {
    source: target => `Esta solicitação foi fechada e mesclada à solicitação ${called(target)}.`,
    target: (source, last) =>
      `A solicitação ${called(source)} foi fechada e mesclada a esta solicitação. Último comentário na solicitação #${source.id}:\n\n${last}`
  }
}

/** What the account proposes to say of a merge, in the agent's language. */
export function mergeWords(locale: string, merge: { source: Named; target: Named; comments: readonly WireComment[] }) {
  const { source, target } = words[locale] ?? (words['pt-BR'] as MergeWords)
  const last = merge.comments.at(-1)?.body.trim() ?? ''
  return { source: source(merge.target), target: target(merge.source, last) }
}
