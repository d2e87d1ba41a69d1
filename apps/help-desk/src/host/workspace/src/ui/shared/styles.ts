import { getColor } from '@zendeskgarden/react-theming'
import { css } from 'styled-components'

/** A surface that lies above the page: menus and found things. */
export const floating = css`
  border: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  border-radius: ${p => p.theme.borderRadii.md};
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.raised' })};
  box-shadow: ${p => p.theme.shadows.lg('8px', '16px', getColor({ theme: p.theme, variable: 'shadow.medium' }))};
`

/** A button that looks like the text or the line it is: the browser's own frame, colours and letters are gone. */
export const bareButton = css`
  border: 0;
  background: transparent;
  color: inherit;
  font: inherit;
  text-align: left;
  cursor: pointer;
`
