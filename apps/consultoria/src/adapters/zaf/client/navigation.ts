import type { Navigation } from '../../../ports'
import type { ZafClient } from './client'

/** Where the framework cannot do it (a closed tab, an old location) nothing breaks: these are conveniences. */
export function createNavigation(client: ZafClient, modalUrl: string): Navigation {
  const convenience = async (work: Promise<unknown>): Promise<void> => {
    await work.catch(() => undefined)
  }
  return {
    openTicket: id => convenience(client.invoke('routeTo', 'ticket', id)),
    notify: (message, kind) => convenience(client.invoke('notify', message, kind)),
    openModal(view, params) {
      const query = new URLSearchParams({ view, ...params }).toString()
      const url = `${modalUrl}#${query}`
      return convenience(
        client.invoke('instances.create', { location: 'modal', url, size: { width: '640px', height: '480px' } })
      )
    }
  }
}
