import { Combobox, Field, Label, Option } from '@zendeskgarden/react-dropdowns'
import { Tag } from '@zendeskgarden/react-tags'
import { useState } from 'react'
import { styled } from 'styled-components'
import type { RestClient } from '../rest/rest-client'
import type { WireUser } from '../rest/wire'
import { useDesk } from './DeskContext'
import { useAnswer } from './use-answer'
import { useUsers } from './use-people'

const Chosen = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  margin-top: 4px;
`

interface PeopleFieldProps {
  label: string
  ids: readonly number[]
  disabled: boolean
  onChange(ids: number[]): void
}

/** People are found as their name or e-mail is typed. */
export function PeopleField({ label, ids, disabled, onChange }: PeopleFieldProps) {
  const { rest } = useDesk()
  const users = useUsers(ids)
  const [query, setQuery] = useState('')
  const answer = useAnswer(`people ${query.trim()}`, () => findPeople(rest, query.trim()))
  const found = (answer.value ?? []).filter(user => !ids.includes(user.id)).slice(0, 8)
  return (
    <div>
      <Field>
        <Label>{label}</Label>
        <Combobox
          isCompact
          isAutocomplete
          isDisabled={disabled}
          inputValue={query}
          selectionValue={null}
          onChange={({ inputValue, selectionValue }) => {
            if (inputValue !== undefined) setQuery(inputValue)
            if (typeof selectionValue !== 'string') return
            onChange([...ids, Number(selectionValue)])
            setQuery('')
          }}
        >
          {found.length === 0 ? (
            <Option value="none" label="Digite um nome ou e-mail" isDisabled />
          ) : (
            found.map(user => (
              <Option key={user.id} value={String(user.id)} label={`${user.name} (${user.email ?? ''})`} />
            ))
          )}
        </Combobox>
      </Field>
      {ids.length > 0 && (
        <Chosen>
          {ids.map(id => (
            <Tag key={id} size="small" isPill>
              <span>{users.get(id)?.name ?? '…'}</span>
              {!disabled && (
                <Tag.Close
                  aria-label={`Remover ${users.get(id)?.name ?? ''} de ${label}`}
                  onClick={() => onChange(ids.filter(known => known !== id))}
                />
              )}
            </Tag>
          ))}
        </Chosen>
      )}
    </div>
  )
}

/** Nothing is asked for less than two letters. */
async function findPeople(rest: RestClient, query: string): Promise<WireUser[]> {
  if (query.length < 2) return []
  return (await rest.get<{ users: WireUser[] }>(`/api/v2/users/search.json?query=${encodeURIComponent(query)}`)).users
}
