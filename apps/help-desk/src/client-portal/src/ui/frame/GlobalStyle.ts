import { getColor } from '@zendeskgarden/react-theming'
import { createGlobalStyle } from 'styled-components'

export const GlobalStyle = createGlobalStyle`
  html { color-scheme: ${p => p.theme.colors.base}; }
  body {
    min-height: 100vh;
    margin: 0;
    background-color: ${p => getColor({ theme: p.theme, variable: 'background.recessed' })};
    color: ${p => getColor({ theme: p.theme, variable: 'foreground.default' })};
    font-family: ${p => p.theme.fonts.system};
    font-size: ${p => p.theme.fontSizes.md};
    line-height: 20px;
  }
  main:focus { outline: none; }
  strong { font-weight: ${p => p.theme.fontWeights.semibold}; }
  :focus-visible {
    outline: 2px solid ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 2px;
  }
`
