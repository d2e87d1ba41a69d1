import { Button } from '@zendeskgarden/react-buttons'
import { Input } from '@zendeskgarden/react-forms'
import { getColor } from '@zendeskgarden/react-theming'
import bolt from '@zendeskgarden/svg-icons/src/16/lightning-bolt-stroke.svg'
import back from '@zendeskgarden/svg-icons/src/16/chevron-left-stroke.svg'
import next from '@zendeskgarden/svg-icons/src/16/chevron-right-stroke.svg'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { styled } from 'styled-components'
import type { WireMacro } from '../../rest/wire'
import { findMacros, macrosAt } from '../../ticket-form/macro-tree'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { walkByArrows } from '../shared/arrow-keys'
import { useDesk } from '../shared/DeskContext'
import { floating } from '../shared/styles'
import { Icon } from '../shared/Icon'
import { ListEntry } from '../shared/ListEntry'
import { useTicketState } from './use-ticket-state'

const Place = styled.div`
  position: relative;
`
const Panel = styled.dialog`
  margin: 0;
  padding: 0;
  color: inherit;
  position: absolute;
  z-index: 20;
  bottom: 40px;
  left: 0;
  display: flex;
  flex-direction: column;
  width: 380px;
  max-height: 420px;
  ${floating}
`
const Search = styled.div`
  padding: 8px;
  border-bottom: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.subtle' })};
`
const Items = styled.div`
  padding: 4px 0;
  overflow-y: auto;
`
const Entry = styled(ListEntry)`
  justify-content: space-between;
`
const Empty = styled.p`
  margin: 0;
  padding: 12px;
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
`

/** The macros of this agent: nested by `::`, or found by words of the title. */
export function MacroMenu({ session }: { session: TicketSession }) {
  const desk = useDesk()
  const { saving, ticket } = useTicketState(session)
  const [open, setOpen] = useState(false)
  const [path, setPath] = useState<string[]>([])
  const [query, setQuery] = useState('')
  const [macros, setMacros] = useState<readonly WireMacro[]>(desk.account.macros)
  const place = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const search = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (!open) return
    search.current?.focus()
    void desk.reloadMacros().then(() => setMacros(desk.account.macros))
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [open, desk])

  const close = (): void => {
    setOpen(false)
    setPath([])
    setQuery('')
    opener.current?.focus()
  }
  const apply = (macro: WireMacro): void => {
    close()
    session
      .applyMacro(macro)
      .catch((error: unknown) => desk.notify(`A macro não pôde ser aplicada: ${String(error)}`, 'error'))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDialogElement>): void => {
    if (event.key === 'Escape') return close()
    if (event.key === 'ArrowLeft' && query === '' && path.length > 0) return setPath(path.slice(0, -1))
    walkByArrows(event)
  }
  const found = query.trim() === '' ? null : findMacros(macros, query)
  const nodes = macrosAt(macros, path)
  return (
    <Place ref={place}>
      <Button
        ref={opener}
        size="small"
        aria-expanded={open}
        aria-haspopup="dialog"
        disabled={saving || ticket.status === 'closed'}
        onClick={() => setOpen(!open)}
      >
        <Button.StartIcon>
          <Icon $src={bolt} />
        </Button.StartIcon>
        Aplicar macro
      </Button>
      {open && (
        <Panel open aria-label="Macros" onKeyDown={onKeyDown}>
          <Search>
            <Input
              isCompact
              ref={search}
              aria-label="Buscar macros"
              placeholder="Buscar macros"
              value={query}
              onChange={event => setQuery(event.target.value)}
            />
          </Search>
          <Items>
            {found?.map(macro => (
              <Entry key={macro.id} type="button" onClick={() => apply(macro)}>
                {macro.title}
              </Entry>
            ))}
            {!found && path.length > 0 && (
              <Entry type="button" onClick={() => setPath(path.slice(0, -1))}>
                <span>
                  <Icon $src={back} /> {path.at(-1)}
                </span>
              </Entry>
            )}
            {!found &&
              nodes.map(node => (
                <Entry
                  key={'macro' in node ? node.macro.id : node.name}
                  type="button"
                  onClick={() => ('macro' in node ? apply(node.macro) : setPath(node.path))}
                >
                  {node.name}
                  {'path' in node && <Icon $src={next} />}
                </Entry>
              ))}
            {(found ?? nodes).length === 0 && <Empty>Nenhuma macro encontrada</Empty>}
          </Items>
        </Panel>
      )}
    </Place>
  )
}
