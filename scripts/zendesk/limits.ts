/** How long and how much an account may keep a command busy: every limit of the command line stands here. */
export interface Limits {
  /** Seconds from the beginning of a request to the last byte of its answer. */
  answerSeconds: number
  /** How often a request is sent that gets no answer in that time. A POST is sent once: its caller looks first. */
  silentTries: number
  /** Bytes of one answer. */
  answerBytes: number
  /** Seconds one request waits, altogether, because the account asks it to. Zendesk's own limits pass within a minute or two. */
  waitSeconds: number
  /** Pages of one list; a hundred objects a page. */
  pages: number
  /** Pages without an object, one after the other, that still promise more. */
  emptyPages: number
  /** Seconds a program started by a command may take: zcli, the build of the app. */
  programSeconds: number
  /** Tickets read at once; the account's people share its budget. */
  ticketsAtOnce: number
}

export const usualLimits: Limits = {
  answerSeconds: 60,
  silentTries: 2,
  answerBytes: 64 * 1024 * 1024,
  waitSeconds: 300,
  pages: 10_000,
  emptyPages: 10,
  programSeconds: 600,
  ticketsAtOnce: 8
}
