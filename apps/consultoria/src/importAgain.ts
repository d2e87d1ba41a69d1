/**
 * A browser may keep a part that could not be fetched as failed for as long as the page lives: asked for again it answers the
 * old failure without a request. The next try asks under another address.
 */
export async function importAgain<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (failure) {
    const address = /https?:\/\/[^\s?]+\.js/.exec(String(failure))?.[0]
    if (address === undefined) throw failure
    return (await import(/* @vite-ignore */ `${address}?again=${Date.now()}`)) as T
  }
}
