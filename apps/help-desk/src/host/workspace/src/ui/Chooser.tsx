import { Alert } from '@zendeskgarden/react-notifications'
import { Tag } from '@zendeskgarden/react-tags'
import { getColor } from '@zendeskgarden/react-theming'
import { MD, SM, XXL } from '@zendeskgarden/react-typography'
import { styled } from 'styled-components'
import type { ServerSession } from '../desk/server-session'
import { Face } from './shared/Face'
import { Loading } from './shared/Loading'
import { roleNames } from './shared/names'
import { bareButton } from './shared/styles'

const Page = styled.main`
  box-sizing: border-box;
  height: 100%;
  overflow: auto;
  padding: 64px 24px;
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.recessed' })};
`
const Card = styled.section`
  max-width: 720px;
  margin: 0 auto;
  padding: 32px;
  border: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  border-radius: ${p => p.theme.borderRadii.md};
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.raised' })};
`
const People = styled.ul`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 12px;
  margin: 24px 0 0;
  padding: 0;
  list-style: none;
`
const Person = styled.button`
  display: flex;
  gap: 12px;
  align-items: flex-start;
  width: 100%;
  height: 100%;
  padding: 12px;
  ${bareButton}
  border: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  border-radius: ${p => p.theme.borderRadii.md};
  &:hover,
  &:focus-visible {
    outline: none;
    border-color: ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
    background-color: ${p => getColor({ theme: p.theme, variable: 'background.subtle' })};
  }
`
const Groups = styled.span`
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  margin-top: 8px;
`

interface ChooserProps {
  session: ServerSession | null
  failure: string | null
  onChoose(email: string): void
}

export function Chooser({ session, failure, onChoose }: ChooserProps) {
  return (
    <Page>
      <Card aria-labelledby="who">
        <XXL tag="h1" id="who">
          Quem está atendendo?
        </XXL>
        <SM>Central de atendimento local: escolha uma pessoa para entrar. Você pode trocar a qualquer momento.</SM>
        {failure !== null && <Alert type="error">{failure}</Alert>}
        {!session && failure === null && <Loading label="Carregando as pessoas" />}
        <People>
          {session?.agents.map(agent => (
            <li key={agent.id}>
              <Person type="button" onClick={() => onChoose(agent.email)}>
                <Face name={agent.name} />
                <span>
                  <MD isBold tag="span">
                    {agent.name}
                  </MD>{' '}
                  <SM tag="span">{roleNames[agent.role] ?? agent.role}</SM>
                  <br />
                  <SM tag="span">{agent.email}</SM>
                  <Groups>
                    {agent.groups.map(group => (
                      <Tag key={group} size="small">
                        <span>{group}</span>
                      </Tag>
                    ))}
                  </Groups>
                </span>
              </Person>
            </li>
          ))}
        </People>
      </Card>
    </Page>
  )
}
