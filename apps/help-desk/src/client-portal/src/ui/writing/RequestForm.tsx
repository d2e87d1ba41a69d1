import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input, Label, Message, Select, Textarea } from '@zendeskgarden/react-forms'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { failureText } from '../../rest/failure'
import { useSession } from '../../rest/session'
import type { Field as WireField, Form } from '../../rest/wire'
import { useWords } from '../../words/words'
import { Card } from '../shared/Card'
import { Note } from '../shared/Note'
import { FilesField } from './FilesField'
import { FormField } from './FormField'
import { askedFields, problemsOf, type Value } from './request-fields'
import { Suggestions } from './Suggestions'
import { useFiles } from './use-files'
import { useNewRequest } from './use-new-request'

interface RequestFormProps {
  forms: Form[]
  fields: WireField[]
  /** The closed request this one goes on from. */
  followed: number | null
}

export function RequestForm({ forms, fields, followed }: RequestFormProps) {
  const words = useWords()
  const { facts } = useSession()
  const [, go] = useLocation()
  const { draft, change, busy, error, send } = useNewRequest(followed, id => go(`/requests/${id}`, { state: 'sent' }))
  const files = useFiles(draft.files, update => change(now => ({ files: update(now.files) })))
  const [problems, setProblems] = useState<Record<string, string>>({})
  const place = useRef<HTMLFormElement>(null)
  const form = forms.find(one => one.id === draft.form) ?? forms.find(one => one.default) ?? forms[0]
  const asked = askedFields(form, fields, draft.values)

  const trySending = (): void => {
    const found = {
      ...(draft.subject.trim() === '' ? { subject: words.form.missing(words.form.subject) } : {}),
      ...problemsOf(asked, draft.values, words),
      ...(draft.description.trim() === '' ? { description: words.form.missing(words.form.description) } : {}),
      ...(files.sending.length > 0 ? { files: words.files.wait } : {})
    }
    setProblems(found)
    const [first] = Object.keys(found)
    if (first === undefined) return send(form, asked)
    place.current?.querySelector<HTMLElement>(`[data-field="${first}"] :is(input, select, textarea, button)`)?.focus()
  }
  const set = (id: number, value: Value): void => change(now => ({ values: { ...now.values, [id]: value } }))
  const faulty = (name: string) => (problems[name] === undefined ? {} : { validation: 'error' as const })
  const told = (name: string) => problems[name] !== undefined && <Message validation="error">{problems[name]}</Message>
  return (
    <Card>
      <form
        ref={place}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          trySending()
        }}
      >
        {forms.length > 1 && (
          <div style={{ marginBottom: 16 }}>
            <Field>
              <Label>{words.form.choose}</Label>
              <Select value={form?.id ?? ''} onChange={event => change({ form: Number(event.target.value) })}>
                {forms.map(one => (
                  <option key={one.id} value={one.id}>
                    {one.display_name}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
        )}
        <div data-field="subject">
          <Field>
            <Label>
              {words.form.subject} ({words.required})
            </Label>
            <Input
              aria-required
              value={draft.subject}
              {...faulty('subject')}
              onChange={event => change({ subject: event.target.value })}
            />
            {told('subject')}
          </Field>
          {facts.guide && <Suggestions subject={draft.subject} />}
        </div>
        {asked.map(one => (
          <FormField
            key={one.field.id}
            asked={one}
            value={draft.values[one.field.id]}
            problem={problems[one.field.id]}
            onChange={value => set(one.field.id, value)}
          />
        ))}
        <div style={{ marginTop: 16 }} data-field="description">
          <Field>
            <Label>
              {words.form.description} ({words.required})
            </Label>
            <Textarea
              aria-required
              minRows={5}
              maxRows={20}
              value={draft.description}
              {...faulty('description')}
              onChange={event => change({ description: event.target.value })}
            />
            {told('description')}
          </Field>
        </div>
        <div data-field="files">
          <FilesField {...files} />
          {told('files')}
        </div>
        {Object.keys(problems).length > 0 && <Note kind="error">{words.form.check}</Note>}
        {error !== null && <Note kind="error">{failureText(words, error)}</Note>}
        <Button type="submit" isPrimary aria-disabled={busy}>
          {busy ? words.reply.sending : words.form.send}
        </Button>
      </form>
    </Card>
  )
}
