import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input, Label, Select } from '@zendeskgarden/react-forms'
import { getColor } from '@zendeskgarden/react-theming'
import { useState } from 'react'
import { styled } from 'styled-components'
import { Link, useSearch } from 'wouter'
import { useSession } from '../../rest/session'
import { useLoad } from '../../rest/use-load'
import type { RequestPage } from '../../rest/wire'
import { useWords } from '../../words/words'
import { Loads } from '../shared/Loads'
import { Title } from '../shared/text'
import { RequestList } from './RequestList'

const Scopes = styled.nav`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  margin-bottom: 16px;
`
const Scope = styled(Link)`
  padding: 8px 0;
  border-bottom: 2px solid transparent;
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.default' })};
  text-decoration: none;
  overflow-wrap: anywhere;
  &[aria-current='page'] {
    border-bottom-color: ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
    font-weight: ${p => p.theme.fontWeights.semibold};
  }
`
const Filters = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
  gap: 12px;
  margin-bottom: 16px;
`

const perPage = 20
const statuses = { open: 'new,open,hold', pending: 'pending', solved: 'solved,closed' } as const
const filters = ['open', 'pending', 'solved'] as const

/** One's own requests, those of organizations that show them, and those one is in copy of. */
export function RequestsPage() {
  const scope = new URLSearchParams(useSearch()).get('of') ?? ''
  return <Requests key={scope} scope={scope} />
}

/** What a scope adds to the search. */
const narrowing = (scope: string): string =>
  scope === 'copies' ? '&cc_id=true' : scope === '' ? '' : `&organization_id=${encodeURIComponent(scope)}`

function Requests({ scope }: { scope: string }) {
  const words = useWords()
  const { rest, facts } = useSession()
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<(typeof filters)[number] | ''>('')
  const [pages, setPages] = useState(1)
  const narrowed = `${narrowing(scope)}${filter && `&status=${statuses[filter]}`}&query=${encodeURIComponent(query)}`
  const loaded = useLoad(`requests ${narrowed} ${pages}`, async () => {
    const path = `/api/v2/requests/search.json?sort_by=updated_at&sort_order=desc&per_page=${perPage}${narrowed}`
    const all = await Promise.all(
      Array.from({ length: pages }, (_, at) => rest.get<RequestPage>(`${path}&page=${at + 1}`))
    )
    return { requests: all.flatMap(page => page.requests), more: all.at(-1)?.next_page != null }
  })
  const place = (of: string, label: string) => (
    <Scope href={of === '' ? '/requests' : `/requests?of=${of}`} aria-current={scope === of ? 'page' : undefined}>
      {label}
    </Scope>
  )
  return (
    <>
      <Title>{words.requests.title}</Title>
      <Scopes aria-label={words.requests.scopes}>
        {place('', words.requests.own)}
        {facts.organizations
          .filter(({ access }) => access !== 'none')
          .map(({ id, name }) => (
            <span key={id}>{place(String(id), name)}</span>
          ))}
        {place('copies', words.requests.copies)}
      </Scopes>
      <Filters>
        <Field>
          <Label>{words.requests.search}</Label>
          <Input type="search" value={query} onChange={event => setQuery(event.target.value)} />
        </Field>
        <Field>
          <Label>{words.requests.status}</Label>
          <Select value={filter} onChange={event => setFilter(filters.find(name => name === event.target.value) ?? '')}>
            <option value="">{words.requests.all}</option>
            {filters.map(name => (
              <option key={name} value={name}>
                {words.filters[name]}
              </option>
            ))}
          </Select>
        </Field>
      </Filters>
      <Loads loaded={loaded}>
        {({ requests, more }) => (
          <>
            {requests.length === 0 && (
              <output>{query || filter ? words.requests.noneFound : words.requests.none}</output>
            )}
            <RequestList requests={requests} />
            {more && <Button onClick={() => setPages(pages + 1)}>{words.more}</Button>}
          </>
        )}
      </Loads>
    </>
  )
}
