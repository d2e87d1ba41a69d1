import { appName } from '../package/appName'
import { Stopped } from '../terminal/failure'
import { words } from '../terminal/language'
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

/** Installations of the app of that name: one, where nothing is wrong. */
export const ours = (all: readonly Installation[], name = appName()): Installation[] =>
  all.filter(one => one.settings.name === name)

/** @throws {Stopped} where it is installed more than once */
export const onlyOurs = (all: readonly Installation[], name = appName()): Installation | undefined => {
  const found = ours(all, name)
  if (found.length > 1)
    throw new Stopped(words().commands.installedOften(found.length, found.map(one => one.id).join(', ')))
  return found[0]
}

/** @throws {Stopped} where the app is not installed once */
export const ourInstallation = async (client: ZendeskClient): Promise<Installation> => {
  const only = onlyOurs(await installations(client))
  if (!only) throw new Stopped(words().commands.appMissing(appName()))
  return only
}
