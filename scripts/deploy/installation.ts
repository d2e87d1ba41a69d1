import { type Raw, record, records, text } from '../zendesk/wire'
import type { ZendeskClient } from '../zendesk/zendeskClient'

export interface Installation {
  id: string
  appId: string
  enabled: boolean
  settings: Raw
}

const read = (raw: Raw): Installation => ({
  id: text(raw.id),
  appId: text(raw.app_id),
  enabled: raw.enabled !== false,
  settings: record(raw.settings)
})

/** The app's API names the product in its path and is not part of /api/v2. */
const path = '/api/support/apps/installations'

export const installations = async (client: ZendeskClient): Promise<Installation[]> =>
  records((await client.send('GET', `${path}.json`)).installations).map(read)

export const install = async (client: ZendeskClient, appId: string, settings: Raw) =>
  client.send('POST', `${path}.json`, { app_id: appId, settings })

export const writeSettings = async (client: ZendeskClient, id: string, settings: Raw) =>
  client.send('PUT', `${path}/${id}.json`, { settings })
