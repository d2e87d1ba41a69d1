import { useSearch } from 'wouter'
import { useSession } from '../../rest/session'
import { useLoad } from '../../rest/use-load'
import type { Field, Form } from '../../rest/wire'
import { isForbidden, isMissing } from '../../rest/failure'
import { useWords } from '../../words/words'
import { Loads } from '../shared/Loads'
import { Title } from '../shared/text'
import { RequestForm } from '../writing/RequestForm'

/** A new request by one of the forms that end users see; it may go on from a closed one. */
export function NewRequestPage() {
  const words = useWords()
  const { rest } = useSession()
  const followed = Number(new URLSearchParams(useSearch()).get('followup')) || null
  const loaded = useLoad('forms', async () => {
    const [forms, fields] = await Promise.all([
      formsOf(() => rest.list<Form>('/api/v2/ticket_forms.json?active=true', 'ticket_forms')),
      rest.get<{ ticket_fields: Field[] }>('/api/v2/ticket_fields.json')
    ])
    return { forms, fields: fields.ticket_fields }
  })
  return (
    <>
      <Title>{followed === null ? words.form.title : words.form.followUp(followed)}</Title>
      <Loads loaded={loaded}>
        {({ forms, fields }) => <RequestForm key={followed} {...{ forms, fields, followed }} />}
      </Loads>
    </>
  )
}

/** An account without forms has one for everything. */
async function formsOf(ask: () => Promise<Form[]>): Promise<Form[]> {
  try {
    return await ask()
  } catch (error) {
    if (isMissing(error) || isForbidden(error)) return []
    throw error
  }
}
