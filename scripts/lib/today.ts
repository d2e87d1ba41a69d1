/** Today's date (UTC), YYYY-MM-DD: the day whose prices the texts state. */
export const today = (now = new Date()) => now.toISOString().slice(0, 10)
