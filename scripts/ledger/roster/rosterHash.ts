import { Stopped } from '../../terminal/failure'
import { type Installation, installations, writeSettings } from '../../deploy/installation'
import { rosterHashOf } from '../../../packages/zendesk-wire/rosterHash'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import { words } from '../../terminal/language'

/** Writes the setting beside all others, and looks whether it was kept. @throws {Stopped} */
export const writeRosterHash = async (client: ZendeskClient, { id, settings }: Installation, hash: string) => {
  await writeSettings(client, id, { ...settings, roster_hash: hash })
  const after = (await installations(client)).find(one => one.id === id)
  if (!after || rosterHashOf(after.settings) !== hash) throw new Stopped(words().upkeep.hashNotKept(id))
}
