import { getColor } from '@zendeskgarden/react-theming'
import { styled } from 'styled-components'

/** One line of a list that can be pressed as a whole. */
export const ListEntry = styled.button`
  display: flex;
  gap: 8px;
  align-items: center;
  width: 100%;
  padding: 8px 12px;
  border: 0;
  background: transparent;
  color: inherit;
  font: inherit;
  text-align: left;
  cursor: pointer;
  &:hover,
  &:focus-visible {
    outline: none;
    background-color: ${p => getColor({ theme: p.theme, variable: 'background.subtle' })};
  }
`
