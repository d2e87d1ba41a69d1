import { useRef } from 'react'
import { isUploadRefused } from '../../rest/failure'
import { useSession } from '../../rest/session'
import type { Form, Request } from '../../rest/wire'
import { useDraft, type ChangeDraft, type DraftFile } from '../../sending/draft'
import { useSending } from '../../sending/use-sending'
import { useEnd } from '../shared/Failure'
import { requestFields, type AskedField, type Values } from './request-fields'

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

interface NewRequest {
  draft: RequestDraft
  change: ChangeDraft<RequestDraft>
  busy: boolean
  error: unknown
  send(form: Form | undefined, asked: readonly AskedField[]): void
}

/** A new request: its draft, and how it is sent exactly once. `followed` is the closed one it goes on from. */
export function useNewRequest(followed: number | null, onMade: (id: number) => void): NewRequest {
  const { rest, clock, facts } = useSession()
  const [draft, change, clear] = useDraft(`${facts.user.id}:new:${followed ?? ''}`, blank)
  const body = useRef<Record<string, unknown>>({})
  const made = useRef(0)
  const [subject, description] = [draft.subject.trim(), draft.description.trim()]

  const { busy, error, press } = useSending({
    uncertain: draft.attempt !== null,
    async arrived() {
      const path = '/api/v2/requests.json?sort_by=created_at&sort_order=desc&per_page=20'
      const { requests } = await rest.get<{ requests: Request[] }>(path)
      const there = requests
        .filter(one => one.created_at >= (draft.attempt?.since ?? ''))
        .find(one => one.subject === subject && one.description.trim() === description)
      if (there) made.current = there.id
      return there !== undefined
    },
    begin: () => change({ attempt: draft.attempt ?? { since: stampOf(clock.now()) } }),
    async send() {
      const answer = await rest.post<{ request: Request }>('/api/v2/requests.json', { request: body.current })
      made.current = answer.request.id
    },
    refused: failure => change({ attempt: null, ...(isUploadRefused(failure) ? { files: [] } : {}) }),
    done() {
      clear()
      onMade(made.current)
    }
  })
  useEnd(error)

  return {
    draft,
    change,
    busy,
    error,
    send(form, asked) {
      body.current = {
        subject,
        comment: { body: description, uploads: draft.files.map(file => file.token) },
        ...(form ? { ticket_form_id: form.id } : {}),
        ...(followed === null ? {} : { via_followup_source_id: followed }),
        ...requestFields(asked, draft.values)
      }
      press()
    }
  }
}

const stampOf = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`
