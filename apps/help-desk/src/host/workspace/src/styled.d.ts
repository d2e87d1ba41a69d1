import 'styled-components'
import type { IGardenTheme } from '@zendeskgarden/react-theming'

declare module 'styled-components' {
  // oxlint-disable-next-line typescript/no-empty-object-type -- the theme's shape is Garden's
  export interface DefaultTheme extends IGardenTheme {}
}
