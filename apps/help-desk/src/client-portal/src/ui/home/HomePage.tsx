import { getColor } from '@zendeskgarden/react-theming'
import { styled } from 'styled-components'
import { Link } from 'wouter'
import { useSession } from '../../rest/session'
import { useWords } from '../../words/words'
import { SearchBox } from '../articles/SearchBox'
import { Subtle, Title } from '../shared/text'
import { Topics } from './Topics'

const Doors = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
  gap: 12px;
  margin: 24px 0;
  padding: 0;
  list-style: none;
`
const Door = styled(Link)`
  display: block;
  box-sizing: border-box;
  height: 100%;
  padding: 16px;
  border: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  border-radius: ${p => p.theme.borderRadii.md};
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.default' })};
  color: inherit;
  text-decoration: none;
  &:hover {
    border-color: ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
  }
`

export function HomePage() {
  const { home, nav } = useWords()
  const { facts } = useSession()
  const door = (path: string, label: string, note: string) => (
    <li>
      <Door href={path}>
        <strong>{label}</strong>
        <br />
        <Subtle>{note}</Subtle>
      </Door>
    </li>
  )
  return (
    <>
      <Title>{home.hello(facts.user.name.split(' ')[0] ?? facts.user.name)}</Title>
      {facts.guide && <SearchBox />}
      <Doors>
        {door('/requests/new', nav.newRequest, home.newNote)}
        {door('/requests', nav.requests, home.requestsNote)}
        {door('/mails', nav.mails, home.mailsNote)}
        {facts.guide && door('/shop', nav.shop, home.shopNote)}
      </Doors>
      {facts.guide && <Topics />}
    </>
  )
}
