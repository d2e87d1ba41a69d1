/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA combobox: no HTML element finds its options while one types */
import { Field, Input, Label } from '@zendeskgarden/react-forms'
import { getColor } from '@zendeskgarden/react-theming'
import { useId, useState, type KeyboardEvent } from 'react'
import { styled } from 'styled-components'
import type { RestClient } from '../../rest/rest-client'
import type { WireUser } from '../../rest/wire'
import { contactOf } from '../shared/names'
import { useDesk } from '../shared/DeskContext'
import { floating } from '../shared/styles'
import { useAnswer } from '../shared/use-answer'

const Place = styled.div`
  position: relative;
`
const Found = styled.ul`
  position: absolute;
  z-index: 10;
  right: 0;
  left: 0;
  max-height: 240px;
  margin: 4px 0 0;
  padding: 4px 0;
  overflow-y: auto;
  list-style: none;
  ${floating}
`
const Person = styled.li`
  padding: 6px 12px;
  overflow: hidden;
  text-overflow: ellipsis;
  cursor: pointer;
  &:hover,
  &[aria-selected='true'] {
    background-color: ${p => getColor({ theme: p.theme, variable: 'background.subtle' })};
  }
`

interface PersonSearchProps {
  label: string
  disabled: boolean
  /** People who are there already. */
  without: readonly number[]
  onPick(id: number): void
}

/** People are found as their name or e-mail is typed; arrows choose, Enter takes. */
export function PersonSearch({ label, disabled, without, onPick }: PersonSearchProps) {
  const { rest } = useDesk()
  const listId = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const answer = useAnswer(`people ${query.trim()}`, () => findPeople(rest, query.trim()))
  const found = query.trim() === '' ? [] : (answer.value ?? []).filter(user => !without.includes(user.id)).slice(0, 8)
  const pick = (id: number): void => {
    setQuery('')
    onPick(id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = found[active]
    if (event.key === 'Escape') return setQuery('')
    if (found.length === 0 || !chosen) return
    if (event.key === 'Enter') pick(chosen.id)
    else if (event.key === 'ArrowDown') setActive((active + 1) % found.length)
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length)
    else return
    event.preventDefault()
  }
  return (
    <Place>
      <Field>
        <Label>{label}</Label>
        <Input
          isCompact
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={found[active] ? `${listId}-${found[active].id}` : undefined}
          autoComplete="off"
          value={query}
          disabled={disabled}
          onChange={event => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      <Found role="listbox" id={listId} aria-label={label} hidden={found.length === 0}>
        {found.map((user, index) => (
          <Person
            key={user.id}
            id={`${listId}-${user.id}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onMouseDown={event => {
              event.preventDefault()
              pick(user.id)
            }}
          >
            {user.name} ({contactOf(user)})
          </Person>
        ))}
      </Found>
    </Place>
  )
}

/** Nothing is asked for less than two letters. */
async function findPeople(rest: RestClient, query: string): Promise<WireUser[]> {
  if (query.length < 2) return []
  return (await rest.get<{ users: WireUser[] }>(`/api/v2/users/search.json?query=${encodeURIComponent(query)}`)).users
}
