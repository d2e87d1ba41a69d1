/** Where typed time waits until it is sent. */
export const timeDraftKey = (ticketId: number, capture: number | null, corrects: number | null): string =>
  ['time', ticketId, capture ?? '', corrects ?? ''].join('-')
