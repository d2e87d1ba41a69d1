import { Field, Input, Label } from '@zendeskgarden/react-forms'
import { getColor } from '@zendeskgarden/react-theming'
import { MD, SM, XXL } from '@zendeskgarden/react-typography'
import { useState } from 'react'
import { styled } from 'styled-components'
import { Face } from '../../../host/workspace/src/ui/shared/Face'
import { RestClient } from '../../../host/workspace/src/rest/rest-client'
import type { PersonChoice } from '../rest/wire'
import { failureText } from '../rest/failure'
import { useLoad } from '../rest/use-load'
import { useWords } from '../words/words'
import { Card } from './shared/Card'
import { FailureNote } from './shared/Failure'
import { Loading } from './shared/Loading'
import { Note } from './shared/Note'

const Page = styled.main`
  box-sizing: border-box;
  max-width: 720px;
  margin: 0 auto;
  padding: 48px 16px;
`
const People = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
  gap: 8px;
  margin: 16px 0 0;
  padding: 0;
  list-style: none;
`
const Person = styled.button`
  display: flex;
  gap: 12px;
  align-items: center;
  width: 100%;
  height: 100%;
  padding: 12px;
  border: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  border-radius: ${p => p.theme.borderRadii.md};
  background: transparent;
  color: inherit;
  font: inherit;
  text-align: left;
  overflow-wrap: anywhere;
  cursor: pointer;
  &:hover {
    border-color: ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
    background-color: ${p => getColor({ theme: p.theme, variable: 'background.subtle' })};
  }
`
const Portrait = styled.span`
  flex: none;
`
/** More people than this are searched. */
const fewPeople = 12

interface ChooserProps {
  ended: boolean
  onChoose(person: PersonChoice): Promise<void>
}

/** Choosing a client is the login. */
export function Chooser({ ended, onChoose }: ChooserProps) {
  const words = useWords()
  const { chooser } = words
  const [query, setQuery] = useState('')
  const [failure, setFailure] = useState<unknown>(null)
  const { value, error, again } = useLoad(`people ${query}`, () =>
    new RestClient('', () => undefined).get<{ people: PersonChoice[]; more: boolean }>(
      `/__client/people?query=${encodeURIComponent(query)}`
    )
  )
  const people = value?.people ?? []
  return (
    <Page>
      <Card>
        <XXL tag="h1">{chooser.title}</XXL>
        <SM>{chooser.note}</SM>
        {ended && <Note kind="warning">{chooser.ended}</Note>}
        {failure !== null && <Note kind="error">{failureText(words, failure)}</Note>}
        {(query !== '' || people.length > fewPeople) && (
          <Field style={{ marginTop: 16 }}>
            <Label>{chooser.search}</Label>
            <Input type="search" value={query} onChange={event => setQuery(event.target.value)} />
          </Field>
        )}
        {error !== null && <FailureNote error={error} onAgain={again} />}
        {!value && error === null && <Loading />}
        {value && people.length === 0 && <p>{query === '' ? chooser.nobody : chooser.none}</p>}
        <People>
          {people.map(person => (
            <li key={person.id}>
              <Person type="button" onClick={() => void onChoose(person).catch(setFailure)}>
                <Portrait>
                  <Face name={person.name} />
                </Portrait>
                <span>
                  <MD isBold tag="span">
                    {person.name}
                  </MD>
                  <br />
                  <SM tag="span">{[person.organization, person.email].filter(Boolean).join(' · ')}</SM>
                </span>
              </Person>
            </li>
          ))}
        </People>
        {value?.more && <p>{chooser.more}</p>}
      </Card>
    </Page>
  )
}
