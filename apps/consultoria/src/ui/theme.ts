import { DEFAULT_THEME, type IGardenTheme } from '@zendeskgarden/react-theming'
import type { ColorScheme } from '../ports'

type Scheme = ColorScheme['now']

const themeOf = (base: Scheme): IGardenTheme => ({ ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base } })

/** For Garden's own components. */
export const themes: Record<Scheme, IGardenTheme> = { light: themeOf('light'), dark: themeOf('dark') }

/** For our own styles: tokens.css has the colours of both. */
export function showScheme(scheme: Scheme): void {
  document.documentElement.dataset['scheme'] = scheme
}
