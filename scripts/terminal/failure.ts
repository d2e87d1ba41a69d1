/** A command that stops for a reason a person can act on, in one line or several. */
export class Stopped extends Error {
  override name = 'Stopped'
  readonly lines: readonly string[]

  constructor(said: string | readonly string[], options?: ErrorOptions) {
    const lines = typeof said === 'string' ? [said] : said
    super(lines.join('\n'), options)
    this.lines = lines
  }
}

/** What a failure says, line by line; with DEBUG set, also where it came from. */
export const failureLines = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [String(error)]
  const said = error instanceof Stopped ? error.lines : [error.message]
  return process.env.DEBUG === undefined ? [...said] : [...said, ...frames(error)]
}

/** The stack repeats the message, which may hold line breaks of its own: frames are what follows it. */
const frames = ({ stack = '', message }: Error): string[] =>
  stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter(Boolean)
