import { LostAnswer, ZendeskError } from './errors'
import type { ZendeskClient } from './zendeskClient'

const tries = 3

/** Sends again what comes to the same however often it is done. */
export const repeatLost = async <T>(send: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof LostAnswer) || attempt === tries) throw error
    }
}

/** A part of an object is made again only after looking whether it was made. */
export const postOnce = async (client: ZendeskClient, path: string, body: unknown, isThere: () => Promise<boolean>) => {
  let lost = false
  await repeatLost(async () => {
    if (lost && (await isThere())) return
    lost = true
    await client.send('POST', path, body)
  })
}

/** Gone already is gone: a repeated DELETE whose first answer was lost says 404. */
export const deleteGone = async (client: ZendeskClient, path: string) => {
  try {
    await client.send('DELETE', path)
  } catch (error) {
    if (!(error instanceof ZendeskError) || error.status !== 404) throw error
  }
}
