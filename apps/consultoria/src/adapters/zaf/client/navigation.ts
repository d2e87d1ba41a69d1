import type { Navigation } from '../../../ports'
import type { ZafClient } from './client'

/** Where the framework cannot do it (a closed tab, an old location) nothing breaks: it is a convenience. */
export const createNavigation = (client: ZafClient): Navigation => ({
  openTicket: async id => {
    await client.invoke('routeTo', 'ticket', id).catch(() => undefined)
  }
})
