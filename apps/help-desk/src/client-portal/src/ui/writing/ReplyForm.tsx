import { Button } from '@zendeskgarden/react-buttons'
import { Field, Hint, Label, Message, Textarea } from '@zendeskgarden/react-forms'
import { useRef, useState } from 'react'
import { styled } from 'styled-components'
import { failureText } from '../../rest/failure'
import type { Comment, Request } from '../../rest/wire'
import { useWords } from '../../words/words'
import { Card } from '../shared/Card'
import { Note } from '../shared/Note'
import { FilesField } from './FilesField'
import { useFiles } from './use-files'
import { useReply } from './use-reply'

const Presses = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
`

interface ReplyFormProps {
  request: Request
  comments: Comment[]
  onSent(): void
  onUncertain(): void
}

export function ReplyForm({ request, comments, onSent, onUncertain }: ReplyFormProps) {
  const words = useWords()
  const { draft, change, busy, error, send } = useReply({ id: request.id, comments, onSent, onUncertain })
  const files = useFiles(draft.files, update => change(now => ({ files: update(now.files) })))
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const trySending = (isSolved: boolean): void => {
    const missing = draft.text.trim() === '' ? words.reply.empty : files.sending.length > 0 ? words.files.wait : null
    setProblem(missing)
    if (missing === null) send(isSolved)
    else field.current?.focus()
  }
  return (
    <Card>
      <form
        onSubmit={event => {
          event.preventDefault()
          trySending(false)
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
            <Button aria-disabled={busy} onClick={() => trySending(true)}>
              {words.reply.sendSolved}
            </Button>
          )}
        </Presses>
      </form>
    </Card>
  )
}
