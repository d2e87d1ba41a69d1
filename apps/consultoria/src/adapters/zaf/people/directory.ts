import type { AccountMap, Agent, Directory } from '../../../ports'
import { later } from '../client/later'
import type { Requests } from '../client/request'

/** Who is signed in is known from the start; the rest of the account's people come with their own chunk. */
export function createZafDirectory(requests: Requests, account: AccountMap, me: Agent): Directory {
  const people = later(async () =>
    (await import('../../../../../../packages/zendesk-wire/peopleDirectory')).createPeople(requests, account)
  )
  return {
    me: () => Promise.resolve(me),
    person: async id => (await people()).person(id),
    people: async ids => (await people()).people(ids),
    organization: async id => (await people()).organization(id),
    membershipsOf: async userId => (await people()).membershipsOf(userId),
    peopleOf: async organizationId => (await people()).peopleOf(organizationId),
    administrators: async () => (await people()).administrators(),
    members: async (groupKey, options) => (await people()).members(groupKey, options),
    findUnits: async text => (await people()).findUnits(text)
  }
}
