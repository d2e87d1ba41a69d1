import { IconButton, type IButtonProps } from '@zendeskgarden/react-buttons'
import { Item, Menu } from '@zendeskgarden/react-dropdowns'
import dots from '@zendeskgarden/svg-icons/src/16/overflow-vertical-stroke.svg'
import type { RefObject } from 'react'
import { styled } from 'styled-components'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { useDesk } from '../shared/DeskContext'
import { Icon } from '../shared/Icon'
import { useTicketState } from './use-ticket-state'

const Place = styled.div`
  margin-left: auto;
`
const Options = (props: IButtonProps & { ref: RefObject<HTMLButtonElement> }) => (
  <IconButton {...props} size="small" aria-label="Opções do ticket">
    <Icon $src={dots} />
  </IconButton>
)

/** What can be done to a ticket as a whole. */
export function TicketMenu({ session }: { session: TicketSession }) {
  const desk = useDesk()
  const { ticket, saving } = useTicketState(session)
  const closed = ticket.status === 'closed'
  const act = (chosen: string): void => {
    if (chosen === 'follow-up') return desk.dialog.set({ kind: 'followUp', session })
    desk.losing([session.id], () => {
      session.discard()
      desk.dialog.set({ kind: 'merge', session })
    })
  }
  return (
    <Place>
      <Menu
        placement="bottom-end"
        button={Options}
        buttonProps={{ disabled: saving }}
        onChange={({ type, value }) => {
          if (type?.includes('menuItem') && value) act(value)
        }}
      >
        {closed ? (
          <Item value="follow-up">Criar acompanhamento</Item>
        ) : (
          <Item value="merge">Mesclar com outro ticket</Item>
        )}
      </Menu>
    </Place>
  )
}
