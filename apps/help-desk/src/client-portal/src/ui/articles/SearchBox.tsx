import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input, Label } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { styled } from 'styled-components'
import { useLocation } from 'wouter'
import { useWords } from '../../words/words'

const Form = styled.form`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  align-items: end;
  & > :first-child {
    flex: 1 1 200px;
  }
`

/** Words to look for in the articles; the page with what is found has an address of its own. */
export function SearchBox({ query = '' }: { query?: string }) {
  const { search } = useWords()
  const [text, setText] = useState(query)
  const [, go] = useLocation()
  return (
    <search>
      <Form
        onSubmit={event => {
          event.preventDefault()
          if (text.trim() !== '') go(`/search?query=${encodeURIComponent(text.trim())}`)
        }}
      >
        <Field>
          <Label>{search.label}</Label>
          <Input type="search" value={text} onChange={event => setText(event.target.value)} />
        </Field>
        <Button type="submit">{search.press}</Button>
      </Form>
    </search>
  )
}
