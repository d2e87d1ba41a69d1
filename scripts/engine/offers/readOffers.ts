import type { Definitions } from '../../definitions/definitionFolders'
import { featurePlaces } from '../../lint/plans'
import { resourceTypes } from '../../resources/all'
import { STATE_OBJECT } from '../../resources/stateObject'
import { ZendeskError } from '../../zendesk/errors'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import { listName, type Snapshot } from '../snapshot'
import { missingObjects, type Offers } from './outlook'

/** Only what an answer depends on is asked: once everything is made, and nothing is sold to clients, nothing is. */
export const readOffers = async (
  client: ZendeskClient,
  definitions: Definitions,
  snapshot: Pick<Snapshot, 'lists' | 'skipped'>
): Promise<Offers> => {
  const isSold = Object.values(definitions.modalities).some(one => one.payment)
  const asked = new Set<string>(featurePlaces(definitions).map(({ feature }) => feature))
  const types = resourceTypes.filter(({ requires }) => requires && asked.has(requires))
  const [objects, guide, ...lacks] = await Promise.all([
    // Once ours are there, what is missing is said by the apply that found no room for it.
    missingObjects(definitions, snapshot).some(key => key !== STATE_OBJECT) ? objectLimit(client) : null,
    isSold ? isThere(client, '/help_center/locales') : null,
    ...types.map(async type => {
      if (snapshot.lists.has(listName(type.name, null))) return []
      return (await isThere(client, `${type.path(null)}?page[size]=1`)) === false ? [String(type.requires)] : []
    })
  ])
  return { objects, guide, lacking: lacks.flat() }
}

const objectLimit = async (client: ZendeskClient): Promise<number | null> => {
  try {
    return Number((await client.send('GET', '/custom_objects/limits/object_limit')).limit) || null
  } catch (error) {
    if (error instanceof ZendeskError) return null
    throw error
  }
}

/** What a plan is without answers 403 or 404. */
const isThere = async (client: ZendeskClient, path: string): Promise<boolean | null> => {
  try {
    await client.send('GET', path)
    return true
  } catch (error) {
    if (!(error instanceof ZendeskError)) throw error
    return error.status === 403 || error.status === 404 ? false : null
  }
}
