import { getColor } from '@zendeskgarden/react-theming'
import { styled } from 'styled-components'

const List = styled.dl`
  display: grid;
  grid-template-columns: 200px minmax(0, 1fr);
  gap: 8px 16px;
  margin: 0 0 24px;
`
const Name = styled.dt`
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
`
const Value = styled.dd`
  margin: 0;
`

/** Facts that are not known are left out. */
export const FactList = ({ facts }: { facts: readonly [string, string | null | undefined][] }) => (
  <List>
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([name, value]) => [<Name key={name}>{name}</Name>, <Value key={`${name}:`}>{value}</Value>])}
  </List>
)
