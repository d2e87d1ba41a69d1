import { importAgain } from '../../importAgain'
import { lazyModule } from '../hooks/useLazyModule'
import { laterTexts } from '../i18n/loadTexts'

/**
 * Everything that is opened, and what Agora asks of a timer that ran over, with what they send and ask: once it is there, nothing
 * of it is still on its way.
 */
export const panelModule = lazyModule(async () => {
  const [content] = await Promise.all([
    importAgain(() => import('./PanelContent')),
    importAgain(() => import('../../application/commands/panelRegistry')),
    importAgain(() => import('../../application/commands/panelQueries')),
    laterTexts.load()
  ])
  return content
})
