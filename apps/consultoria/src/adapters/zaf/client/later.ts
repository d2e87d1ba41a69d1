/** A part of the program that could not be downloaded: nothing of it has run. Use cases know it by its name. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched'
}

/** Made once, when it is first needed; after a download that failed the next need tries again. */
export function later<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make().catch((failure: unknown) => {
      made = null
      throw new NotFetched(String(failure))
    })
    return made
  }
}
