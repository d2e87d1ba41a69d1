import { Anchor } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { LG } from '@zendeskgarden/react-typography'
import { styled } from 'styled-components'
import type { WireTicket } from '../../rest/wire'
import { useDesk } from '../shared/DeskContext'
import { PageLink } from '../shared/PageLink'
import { StatusBadge } from '../shared/StatusBadge'
import { useAnswer } from '../shared/use-answer'

interface Hint {
  id: number
  texts: Record<string, string>
}

const Section = styled.section`
  margin-bottom: 24px;
  padding: 16px;
  border: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  border-radius: ${p => p.theme.borderRadii.md};
`
const List = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(320px, 1fr));
  gap: 12px 24px;
  margin: 12px 0;
  padding: 0;
  list-style: none;
`
const Line = styled.p`
  margin: 2px 0 0;
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
`

/** The demo tickets with what to try, and the way to the client's side. Tickets that are gone are left out; without any, nothing is shown. */
export function DemoHints() {
  const desk = useDesk()
  const { locale } = desk.account.me
  const { value } = useAnswer('hints', async () => {
    const { hints } = await desk.rest.get<{ hints: Hint[] }>('/__workspace/hints')
    if (hints.length === 0) return []
    const ids = hints.map(hint => hint.id).join(',')
    const { tickets } = await desk.rest.get<{ tickets: WireTicket[] }>(`/api/v2/tickets/show_many.json?ids=${ids}`)
    return hints.flatMap(hint => {
      const ticket = tickets.find(one => one.id === hint.id)
      return ticket ? [{ ticket, text: hint.texts[locale] ?? hint.texts['pt-BR'] ?? '' }] : []
    })
  })
  if (!value || value.length === 0) return null
  return (
    <Section aria-labelledby="demo-hints">
      <LG tag="h2" isBold id="demo-hints">
        Para experimentar
      </LG>
      <List>
        {value.map(({ ticket, text }) => (
          <li key={ticket.id}>
            <StatusBadge status={ticket.status} />{' '}
            <PageLink page={{ kind: 'ticket', id: ticket.id }}>{ticket.subject}</PageLink>
            <Line>{text}</Line>
          </li>
        ))}
      </List>
      <Anchor href="/client" target="_blank">
        Abrir a central de ajuda como cliente
      </Anchor>
    </Section>
  )
}
