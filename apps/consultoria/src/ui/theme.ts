import { DEFAULT_THEME, getColor, type IGardenTheme } from '@zendeskgarden/react-theming'
import { createGlobalStyle, css } from 'styled-components'
import type { ColorScheme } from '../ports'

type Scheme = ColorScheme['now']

const themeOf = (base: Scheme): IGardenTheme => ({ ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base } })
export const themes: Record<Scheme, IGardenTheme> = { light: themeOf('light'), dark: themeOf('dark') }

/** Garden's tokens once, as custom properties: our own styles name a role, never a colour. */
const tokens = css`
  --bg: ${p => getColor({ theme: p.theme, variable: 'background.default' })};
  --bg-raised: ${p => getColor({ theme: p.theme, variable: 'background.raised' })};
  --bg-subtle: ${p => getColor({ theme: p.theme, variable: 'background.subtle' })};
  --bg-danger: ${p => getColor({ theme: p.theme, variable: 'background.danger' })};
  --bg-warning: ${p => getColor({ theme: p.theme, variable: 'background.warning' })};
  --bg-success: ${p => getColor({ theme: p.theme, variable: 'background.success' })};
  --fg: ${p => getColor({ theme: p.theme, variable: 'foreground.default' })};
  --fg-subtle: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
  --fg-primary: ${p => getColor({ theme: p.theme, variable: 'foreground.primary' })};
  --fg-danger: ${p => getColor({ theme: p.theme, variable: 'foreground.danger' })};
  --fg-warning: ${p => getColor({ theme: p.theme, variable: 'foreground.warningEmphasis' })};
  --fg-success: ${p => getColor({ theme: p.theme, variable: 'foreground.successEmphasis' })};
  --fg-on-emphasis: ${p => getColor({ theme: p.theme, variable: 'foreground.onEmphasis' })};
  --border: ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  --border-subtle: ${p => getColor({ theme: p.theme, variable: 'border.subtle' })};
  --border-emphasis: ${p => getColor({ theme: p.theme, variable: 'border.emphasis' })};
  --primary: ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
  --danger-border: ${p => getColor({ theme: p.theme, variable: 'border.danger' })};
  --warning-border: ${p => getColor({ theme: p.theme, variable: 'border.warning' })};
`

export const GlobalStyle = createGlobalStyle`
  :root { ${tokens} color-scheme: ${p => p.theme.colors.base}; }
  html, body { margin: 0; height: 100%; background: var(--bg); }
  #app { height: 100%; }
  body { color: var(--fg); font: 14px/20px ${p => p.theme.fonts.system}; }
  [hidden] { display: none !important; }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation-duration: 0.01ms !important; animation-iteration-count: 1 !important; transition: none !important; }
  }
`
