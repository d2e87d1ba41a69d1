import { getColor } from '@zendeskgarden/react-theming'
import { createGlobalStyle } from 'styled-components'

export const GlobalStyle = createGlobalStyle`
  html, body, #root { height: 100%; }
  html { color-scheme: ${p => p.theme.colors.base}; }
  body {
    margin: 0;
    background-color: ${p => getColor({ theme: p.theme, variable: 'background.default' })};
    color: ${p => getColor({ theme: p.theme, variable: 'foreground.default' })};
    font-family: ${p => p.theme.fonts.system};
    font-size: ${p => p.theme.fontSizes.md};
    line-height: 20px;
    overflow: hidden;
  }
  [hidden] { display: none !important; }
`
