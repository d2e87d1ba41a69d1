/** The same file without the words of the first screen; vite.config.ts splits it. */
declare module '*.json?later' {
  import type { Dictionary } from './texts'

  export const texts: Dictionary
}
