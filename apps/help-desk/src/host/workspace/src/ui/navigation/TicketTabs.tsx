import { getColor } from '@zendeskgarden/react-theming'
import close from '@zendeskgarden/svg-icons/src/16/x-stroke.svg'
import { styled } from 'styled-components'
import type { TicketTab } from '../../desk/Desk'
import { useObserved } from '../../desk/observable'
import { asText } from '../../ticket-form/values'
import { useDesk } from '../shared/DeskContext'
import { Icon } from '../shared/Icon'
import { useTicketState } from '../ticket/use-ticket-state'
import { bareButton } from '../shared/styles'

const List = styled.nav`
  display: flex;
  min-width: 0;
  overflow-x: auto;
`
const Tab = styled.div<{ $current: boolean }>`
  display: flex;
  flex: 0 1 190px;
  min-width: 96px;
  align-items: center;
  border-right: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  background-color: ${p => (p.$current ? getColor({ theme: p.theme, variable: 'background.default' }) : 'transparent')};
  box-shadow: ${p =>
    p.$current ? `inset 0 3px ${getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })}` : 'none'};
`
const Open = styled.button`
  flex: 1;
  min-width: 0;
  padding: 4px 4px 4px 12px;
  ${bareButton}
  &:focus-visible {
    outline: 2px solid ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }
`
const Line = styled.span`
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  line-height: 16px;
  font-size: ${p => p.theme.fontSizes.sm};
  &:last-child {
    color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
    font-size: ${p => p.theme.fontSizes.xs};
  }
`
const Close = styled.button`
  flex: none;
  display: flex;
  margin-right: 6px;
  padding: 4px;
  border: 0;
  border-radius: 50%;
  background: transparent;
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
  cursor: pointer;
  &:hover,
  &:focus-visible {
    outline: none;
    background-color: ${p => getColor({ theme: p.theme, variable: 'background.emphasis' })};
    color: ${p => getColor({ theme: p.theme, variable: 'foreground.onEmphasis' })};
  }
`

export function TicketTabs() {
  const desk = useDesk()
  const tabs = useObserved(desk.tabs)
  const page = useObserved(desk.page)
  return (
    <List aria-label="Tickets abertos">
      {tabs.map(tab => (
        <OneTab key={tab.id} tab={tab} current={page.kind === 'ticket' && page.id === tab.id} />
      ))}
    </List>
  )
}

function OneTab({ tab, current }: { tab: TicketTab; current: boolean }) {
  const desk = useDesk()
  const state = useTicketState(tab.session)
  const subject = state ? asText(state.values['subject']) : 'Carregando…'
  const unsaved = tab.session?.dirty ?? false
  return (
    <Tab $current={current}>
      <Open
        type="button"
        aria-current={current ? 'page' : undefined}
        onClick={() => desk.go({ kind: 'ticket', id: tab.id })}
        title={subject}
      >
        <Line>{subject}</Line>
        <Line>
          #{tab.id}
          {unsaved ? ' · não enviado' : ''}
        </Line>
      </Open>
      <Close type="button" aria-label={`Fechar ticket ${tab.id}`} onClick={() => desk.closeTab(tab.id)}>
        <Icon $src={close} $size={10} />
      </Close>
    </Tab>
  )
}
