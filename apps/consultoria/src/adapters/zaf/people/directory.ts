import { createPeople } from '../../../../../../packages/zendesk-wire/peopleDirectory'
import type { AccountMap, Agent, Directory } from '../../../ports'
import type { Requests } from '../client/request'

/** Who is signed in is known from the start. */
export const createZafDirectory = (requests: Requests, account: AccountMap, me: Agent): Directory => ({
  ...createPeople(requests, account),
  me: () => Promise.resolve(me)
})
