import { Button } from '@zendeskgarden/react-buttons'
import { Field, Hint, Label, Message, Textarea } from '@zendeskgarden/react-forms'
import { useEffect, useRef, useState } from 'react'
import { styled } from 'styled-components'
import { failureText, isUncertain, isUploadRefused } from '../../rest/failure'
import { useSession } from '../../rest/session'
import type { Comment, Request } from '../../rest/wire'
import { useDraft, type DraftFile } from '../../sending/draft'
import { useSending } from '../../sending/use-sending'
import { useWords } from '../../words/words'
import { readConversation } from '../requests/read-conversation'
import { Card } from '../shared/Card'
import { useEnd } from '../shared/Failure'
import { Note } from '../shared/Note'
import { FilesField } from './FilesField'
import { useFiles } from './use-files'

const Presses = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
`

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

interface ReplyFormProps {
  request: Request
  comments: Comment[]
  onSent(): void
  onUncertain(): void
}

export function ReplyForm({ request, comments, onSent, onUncertain }: ReplyFormProps) {
  const words = useWords()
  const { rest, facts } = useSession()
  const { id } = request
  const [draft, change, clear] = useDraft(`${facts.user.id}:${id}`, blank)
  const files = useFiles(draft.files, update => change(now => ({ files: update(now.files) })))
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const solving = useRef(false)
  const text = draft.text.trim()
  const landed = (said: Comment[]): boolean =>
    draft.attempt !== null && said.some(comment => isAttempt(comment, facts.user.id, draft.attempt))

  const { busy, error, press } = useSending({
    uncertain: draft.attempt !== null && draft.attempt.text === text,
    arrived: async () => landed((await readConversation(rest, id)).comments),
    begin: () => change({ attempt: { text, after: comments.at(-1)?.id ?? 0 } }),
    async send() {
      const comment = { body: text, uploads: draft.files.map(file => file.token) }
      const solved = solving.current ? { solved: true } : {}
      await rest.put(`/api/v2/requests/${id}.json`, { request: { comment, ...solved } })
    },
    refused: failure => change({ attempt: null, ...(isUploadRefused(failure) ? { files: [] } : {}) }),
    done() {
      clear()
      onSent()
    }
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
    if (draft.attempt?.text === text) {
      clear()
      onSent()
    } else change({ attempt: null })
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isSeen])

  const send = (solved: boolean): void => {
    const missing = text === '' ? words.reply.empty : files.sending.length > 0 ? words.files.wait : null
    setProblem(missing)
    if (missing !== null) return field.current?.focus()
    solving.current = solved
    press()
  }
  return (
    <Card>
      <form
        onSubmit={event => {
          event.preventDefault()
          send(false)
        }}
      >
        <Field>
          <Label>{words.reply.label}</Label>
          <Hint>{words.reply.kept}</Hint>
          <Textarea
            ref={field}
            minRows={4}
            maxRows={16}
            value={draft.text}
            {...(problem === null ? {} : { validation: 'error' as const })}
            onChange={event => {
              setProblem(null)
              change({ text: event.target.value })
            }}
          />
          {problem !== null && <Message validation="error">{problem}</Message>}
        </Field>
        <FilesField {...files} />
        {error !== null && <Note kind="error">{failureText(words, error)}</Note>}
        <Presses>
          <Button type="submit" isPrimary aria-disabled={busy}>
            {busy ? words.reply.sending : words.reply.send}
          </Button>
          {request.can_be_solved_by_me && request.status !== 'solved' && (
            <Button aria-disabled={busy} onClick={() => send(true)}>
              {words.reply.sendSolved}
            </Button>
          )}
        </Presses>
      </form>
    </Card>
  )
}

const isAttempt = (comment: Comment, me: number, attempt: Attempt | null): boolean =>
  attempt !== null && comment.author_id === me && comment.id > attempt.after && comment.body.trim() === attempt.text
