import { MediaInput } from '@zendeskgarden/react-forms'
import { getColor } from '@zendeskgarden/react-theming'
import search from '@zendeskgarden/svg-icons/src/16/search-stroke.svg'
import { useState, type FormEvent } from 'react'
import { styled } from 'styled-components'
import type { WireTicket } from '../../rest/wire'
import { walkByArrows } from '../shared/arrow-keys'
import { useDesk } from '../shared/DeskContext'
import { floating } from '../shared/styles'
import { Icon } from '../shared/Icon'
import { ListEntry } from '../shared/ListEntry'
import { StatusBadge } from '../shared/StatusBadge'

const Place = styled.search`
  position: relative;
  width: 190px;
`
const Found = styled.ul`
  position: absolute;
  z-index: 10;
  top: 36px;
  right: 0;
  width: 380px;
  max-height: 360px;
  margin: 0;
  padding: 4px 0;
  overflow: auto;
  list-style: none;
  ${floating}
`
const Nothing = styled.li`
  padding: 8px 12px;
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
`
const shownAtMost = 30

/** A number opens that ticket; words are searched. */
export function TicketSearch() {
  const desk = useDesk()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<WireTicket[] | null>(null)
  const close = (): void => {
    setFound(null)
    setQuery('')
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const number = /^#?(\d+)$/.exec(query.trim())?.[1]
    if (number !== undefined) {
      close()
      return desk.go({ kind: 'ticket', id: Number(number) })
    }
    if (query.trim() === '') return setFound(null)
    const text = encodeURIComponent(`type:ticket ${query.trim()}`)
    try {
      setFound((await desk.rest.get<{ results: WireTicket[] }>(`/api/v2/search.json?query=${text}`)).results)
    } catch (error) {
      desk.notify(`A busca falhou: ${String(error)}`, 'error')
    }
  }
  return (
    <Place onKeyDown={event => (event.key === 'Escape' ? close() : walkByArrows(event))}>
      <form onSubmit={event => void submit(event)}>
        <MediaInput
          isCompact
          start={<Icon $src={search} />}
          aria-label="Buscar tickets"
          placeholder="Buscar ou nº"
          value={query}
          onChange={event => setQuery(event.target.value)}
        />
      </form>
      {found && (
        <Found aria-label="Resultados da busca">
          {found.length === 0 && <Nothing>Nenhum ticket encontrado</Nothing>}
          {found.slice(0, shownAtMost).map(ticket => (
            <li key={ticket.id}>
              <ListEntry
                type="button"
                onClick={() => {
                  close()
                  desk.go({ kind: 'ticket', id: ticket.id })
                }}
              >
                <StatusBadge status={ticket.status} />#{ticket.id} {ticket.subject}
              </ListEntry>
            </li>
          ))}
        </Found>
      )}
    </Place>
  )
}
