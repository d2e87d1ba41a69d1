import { getColor } from '@zendeskgarden/react-theming'
import { SM, XL } from '@zendeskgarden/react-typography'
import { styled } from 'styled-components'

export const PageBody = styled.section`
  box-sizing: border-box;
  height: 100%;
  padding: 24px;
  overflow: auto;
`

const Note = styled(SM)`
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
`
const Place = styled.header`
  margin-bottom: 16px;
`

export const PageHead = ({ title, note }: { title: string; note?: string }) => (
  <Place>
    <XL tag="h1">{title}</XL>
    {note !== undefined && <Note>{note}</Note>}
  </Place>
)
