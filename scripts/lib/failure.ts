/** A command that stops for a reason a person can act on. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** One sentence; with DEBUG set, where it came from. */
export const failureMessage = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return process.env.DEBUG === undefined ? error.message : (error.stack ?? error.message)
}
