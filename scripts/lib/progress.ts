/** What goes on, for whoever watches: nothing in CI, and never on the standard output. */
export const progress = (line: string) => {
  if (process.stderr.isTTY) process.stderr.write(`${line}\n`)
}
