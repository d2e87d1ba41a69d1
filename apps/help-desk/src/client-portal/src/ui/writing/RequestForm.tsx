import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input, Label, Message, Select, Textarea } from '@zendeskgarden/react-forms'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { failureText, isUploadRefused } from '../../rest/failure'
import { useSession } from '../../rest/session'
import type { Field as WireField, Form, Request } from '../../rest/wire'
import { useDraft, type DraftFile } from '../../sending/draft'
import { useSending } from '../../sending/use-sending'
import { useWords } from '../../words/words'
import { Card } from '../shared/Card'
import { useEnd } from '../shared/Failure'
import { Note } from '../shared/Note'
import { FilesField } from './FilesField'
import { FormField } from './FormField'
import { askedFields, problemsOf, requestFields, type Value, type Values } from './request-fields'
import { Suggestions } from './Suggestions'
import { useFiles } from './use-files'

interface RequestDraft {
  form: number | null
  subject: string
  description: string
  values: Values
  files: DraftFile[]
  /** Since when a request that was sent and never answered for may be there. */
  attempt: { since: string } | null
}
const blank: RequestDraft = { form: null, subject: '', description: '', values: {}, files: [], attempt: null }

interface RequestFormProps {
  forms: Form[]
  fields: WireField[]
  /** The closed request this one goes on from. */
  followed: number | null
}

export function RequestForm({ forms, fields, followed }: RequestFormProps) {
  const words = useWords()
  const { rest, clock, facts } = useSession()
  const [, go] = useLocation()
  const [draft, change, clear] = useDraft(`${facts.user.id}:new:${followed ?? ''}`, blank)
  const files = useFiles(draft.files, update => change(now => ({ files: update(now.files) })))
  const [problems, setProblems] = useState<Record<string, string>>({})
  const place = useRef<HTMLFormElement>(null)
  const made = useRef<number | null>(null)
  const form = forms.find(one => one.id === draft.form) ?? forms.find(one => one.default) ?? forms[0]
  const asked = askedFields(form, fields, draft.values)
  const [subject, description] = [draft.subject.trim(), draft.description.trim()]

  const { busy, error, press } = useSending({
    uncertain: draft.attempt !== null,
    async arrived() {
      const path = '/api/v2/requests.json?sort_by=created_at&sort_order=desc&per_page=20'
      const { requests } = await rest.get<{ requests: Request[] }>(path)
      const there = requests.find(
        one =>
          one.created_at >= (draft.attempt?.since ?? '') &&
          one.subject === subject &&
          one.description.trim() === description
      )
      made.current = there?.id ?? null
      return there !== undefined
    },
    begin: () => change({ attempt: draft.attempt ?? { since: stampOf(clock.now()) } }),
    async send() {
      const request = {
        subject,
        comment: { body: description, uploads: draft.files.map(file => file.token) },
        ...(form ? { ticket_form_id: form.id } : {}),
        ...(followed === null ? {} : { via_followup_source_id: followed }),
        ...requestFields(asked, draft.values)
      }
      const answer = await rest.post<{ request: Request }>('/api/v2/requests.json', { request })
      made.current = answer.request.id
    },
    refused: failure => change({ attempt: null, ...(isUploadRefused(failure) ? { files: [] } : {}) }),
    done() {
      clear()
      go(`/requests/${made.current}`, { state: 'sent' })
    }
  })
  useEnd(error)

  const send = (): void => {
    const found = {
      ...(subject === '' ? { subject: words.form.missing(words.form.subject) } : {}),
      ...problemsOf(asked, draft.values, words),
      ...(description === '' ? { description: words.form.missing(words.form.description) } : {}),
      ...(files.sending.length > 0 ? { files: words.files.wait } : {})
    }
    setProblems(found)
    const [first] = Object.keys(found)
    if (first === undefined) return press()
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
          send()
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

const stampOf = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`
