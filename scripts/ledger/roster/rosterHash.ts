import { appName } from '../../package/appName'
import { Stopped } from '../../terminal/failure'
import { type Installation, installations, writeSettings } from '../../deploy/installation'
import { text } from '../../zendesk/wire'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import { words } from '../../terminal/language'

/** The setting that names the roster's first snapshot; only administrators can write it. */
export const rosterHashOf = ({ settings }: Pick<Installation, 'settings'>): string | null => {
  const hash = text(settings.roster_hash).trim()
  return /^[0-9a-f]{64}$/.test(hash) ? hash : null
}

/** @throws {Stopped} where the app is not installed once */
export const ourInstallation = async (client: ZendeskClient): Promise<Installation> => {
  const found = ours(await installations(client))
  const [only] = found
  if (!only) throw new Stopped(words().commands.appMissing(appName()))
  if (found.length > 1)
    throw new Stopped(words().commands.installedOften(found.length, found.map(one => one.id).join(', ')))
  return only
}

export const ours = (all: readonly Installation[]): Installation[] => all.filter(one => one.settings.name === appName())

/** Writes the setting beside all others, and looks whether it was kept. @throws {Stopped} */
export const writeRosterHash = async (client: ZendeskClient, { id, settings }: Installation, hash: string) => {
  await writeSettings(client, id, { ...settings, roster_hash: hash })
  const after = (await installations(client)).find(one => one.id === id)
  if (!after || rosterHashOf(after) !== hash) throw new Stopped(words().upkeep.hashNotKept(id))
}
