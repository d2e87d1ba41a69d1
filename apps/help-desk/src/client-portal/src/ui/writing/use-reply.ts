import { useEffect, useRef } from 'react'
import { isUncertain, isUploadRefused } from '../../rest/failure'
import { useSession } from '../../rest/session'
import type { Comment } from '../../rest/wire'
import { useDraft, type ChangeDraft, type DraftFile } from '../../sending/draft'
import { useSending } from '../../sending/use-sending'
import { readConversation } from '../requests/read-conversation'
import { useEnd } from '../shared/Failure'

interface Attempt {
  text: string
  /** The last comment before it. */
  after: number
}

interface ReplyDraft {
  text: string
  files: DraftFile[]
  /** A reply that was sent and never answered for. */
  attempt: Attempt | null
}
const blank: ReplyDraft = { text: '', files: [], attempt: null }

interface Reply {
  draft: ReplyDraft
  change: ChangeDraft<ReplyDraft>
  busy: boolean
  error: unknown
  send(isSolved: boolean): void
}

interface ReplyTo {
  id: number
  /** What was said so far. */
  comments: Comment[]
  onSent(): void
  onUncertain(): void
}

/** A reply to a request: its draft, and how it is sent exactly once. */
export function useReply({ id, comments, onSent, onUncertain }: ReplyTo): Reply {
  const { rest, facts } = useSession()
  const [draft, change, clear] = useDraft(`${facts.user.id}:${id}`, blank)
  const solving = useRef(false)
  const text = draft.text.trim()
  const { attempt } = draft
  const landed = (said: Comment[]): boolean =>
    attempt !== null &&
    said.some(
      ({ id, author_id, body }) => id > attempt.after && author_id === facts.user.id && body.trim() === attempt.text
    )
  const done = (): void => {
    clear()
    onSent()
  }

  const { busy, error, press } = useSending({
    uncertain: attempt !== null && attempt.text === text,
    arrived: async () => landed((await readConversation(rest, id)).comments),
    begin: () => change({ attempt: { text, after: comments.at(-1)?.id ?? 0 } }),
    async send() {
      const comment = { body: text, uploads: draft.files.map(file => file.token) }
      const solved = solving.current ? { solved: true } : {}
      await rest.put(`/api/v2/requests/${id}.json`, { request: { comment, ...solved } })
    },
    refused: failure => change({ attempt: null, ...(isUploadRefused(failure) ? { files: [] } : {}) }),
    done
  })
  useEnd(error)
  useEffect(() => {
    if (isUncertain(error)) onUncertain()
    // once for each failure
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [error])
  // what was sent and is seen in the conversation is no draft any more
  const isSeen = !busy && landed(comments)
  useEffect(() => {
    if (!isSeen) return
    if (attempt?.text === text) done()
    else change({ attempt: null })
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isSeen])

  return {
    draft,
    change,
    busy,
    error,
    send(isSolved) {
      solving.current = isSolved
      press()
    }
  }
}
