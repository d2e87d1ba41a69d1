import { Button } from '@zendeskgarden/react-buttons'
import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming'
import { createRoot } from 'react-dom/client'
import { connect, type ZafGlobal } from '../../../apps/consultoria/src/adapters/zaf/client/client'

declare global {
  interface Window extends Pick<ZafGlobal, 'ZAFClient'> {}
}

/** The least an app of these parts can do: greet the framework, ask who is there, show one Garden button. */
async function start(): Promise<void> {
  const client = connect(window)
  if (!client) return
  void client.invoke('resize', { width: '100%', height: '200px' })
  await client.get(['currentUser'])
  createRoot(document.getElementById('app') ?? document.body).render(
    <ThemeProvider theme={DEFAULT_THEME}>
      <Button>Hello world</Button>
    </ThemeProvider>
  )
}

void start()
