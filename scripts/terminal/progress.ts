import { note } from './output'

/** What goes on, for whoever watches: nothing in CI, and never on the standard output. */
export const progress = (line: string) => {
  if (process.stderr.isTTY) note([line])
}
