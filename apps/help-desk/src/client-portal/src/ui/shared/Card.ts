import { getColor } from '@zendeskgarden/react-theming'
import { styled } from 'styled-components'

export const Card = styled.section`
  box-sizing: border-box;
  margin-bottom: 16px;
  padding: 16px;
  border: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  border-radius: ${p => p.theme.borderRadii.md};
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.default' })};
`
