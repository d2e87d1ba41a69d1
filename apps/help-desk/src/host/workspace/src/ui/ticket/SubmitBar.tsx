import { Button, ChevronButton, SplitButton, type IButtonProps } from '@zendeskgarden/react-buttons'
import { Item, Menu } from '@zendeskgarden/react-dropdowns'
import { getColor } from '@zendeskgarden/react-theming'
import type { RefObject } from 'react'
import { styled } from 'styled-components'
import { isLight } from '../../rest/directory'
import { offeredTo, statusOf } from '../../ticket-form/statuses'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { asText } from '../../ticket-form/values'
import { useDesk } from '../shared/DeskContext'
import { MacroMenu } from './MacroMenu'
import { useTicketState } from './use-ticket-state'

const Bar = styled.footer`
  grid-column: 1 / -1;
  display: flex;
  gap: 12px;
  align-items: center;
  padding: 0 16px;
  border-top: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.recessed' })};
`
const End = styled.div`
  display: flex;
  gap: 8px;
  margin-left: auto;
`
const OtherStatuses = (props: IButtonProps & { ref: RefObject<HTMLButtonElement> }) => (
  <ChevronButton {...props} size="small" isPrimary aria-label="Outros status de envio" />
)

interface SubmitBarProps {
  session: TicketSession
  onSubmit(status: string, customStatusId?: number): void
  onClose(): void
}

/**
 * A new ticket is submitted as open unless the agent says otherwise, as in Zendesk. A closed one is followed up.
 */
export function SubmitBar({ session, onSubmit, onClose }: SubmitBarProps) {
  const desk = useDesk()
  const { values, saving, saveDisabled, ticket } = useTicketState(session)
  const { me, statuses } = desk.account
  const status = asText(values['status']) === 'new' ? 'open' : asText(values['status'])
  const held = statusOf(statuses, { ...values, status })
  const locked = saving || saveDisabled
  const offered = offeredTo(isLight(me), statuses, { ...values, status })
  const label = (name: string): string => `Enviar como ${name}`
  return (
    <Bar>
      <MacroMenu session={session} />
      <End>
        <Button size="small" isBasic onClick={onClose}>
          Fechar guia
        </Button>
        {ticket.status === 'closed' ? (
          <Button size="small" isPrimary onClick={() => desk.dialog.set({ kind: 'followUp', session })}>
            Criar acompanhamento
          </Button>
        ) : (
          <SplitButton>
            <Button size="small" isPrimary disabled={locked} onClick={() => onSubmit(status)}>
              {saving ? 'Enviando…' : label(held.agent_label)}
            </Button>
            <Menu
              placement="top-end"
              style={{ minWidth: 272 }}
              button={OtherStatuses}
              buttonProps={{ disabled: locked }}
              onChange={change => {
                if (!change.type?.includes('menuItem')) return
                const chosen = offered.find(({ id }) => String(id) === change.value)
                if (chosen) onSubmit(chosen.status_category, chosen.id)
              }}
            >
              {offered.map(({ id, agent_label }) => (
                <Item key={id} value={String(id)}>
                  {label(agent_label)}
                </Item>
              ))}
            </Menu>
          </SplitButton>
        )}
      </End>
    </Bar>
  )
}
