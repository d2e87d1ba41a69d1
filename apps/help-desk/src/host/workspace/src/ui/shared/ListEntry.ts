import { getColor } from '@zendeskgarden/react-theming'
import { styled } from 'styled-components'
import { bareButton } from './styles'

/** One line of a list that can be pressed as a whole. */
export const ListEntry = styled.button`
  display: flex;
  gap: 8px;
  align-items: center;
  width: 100%;
  padding: 8px 12px;
  ${bareButton}
  &:hover,
  &:focus-visible {
    outline: none;
    background-color: ${p => getColor({ theme: p.theme, variable: 'background.subtle' })};
  }
`
