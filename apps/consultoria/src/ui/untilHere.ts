const PAUSE = 2000

/** What nothing can be shown without is fetched again and again: a line that is down comes back. */
export async function untilHere<T>(fetch: () => Promise<T>, pause = PAUSE): Promise<T> {
  for (;;) {
    const here = await fetch().then(
      value => ({ value }),
      () => null
    )
    if (here) return here.value
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}
