import { StrictMode, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { connect, type ZafGlobal } from './adapters/zaf/client'
import { createZafPorts } from './adapters/zaf/ports'
import { wireSaveHook } from './adapters/zaf/saveHook'
import { colorScheme } from './ui/colorScheme'
import { Skeleton } from './ui/components/Skeleton'
import { languageOf, loadTexts } from './ui/i18n/loadTexts'
import { createTranslate } from './ui/i18n/translate'
import { OutsideZendesk } from './ui/locations/OutsideZendesk'
import { Root } from './ui/Root'
import './base.css'

declare global {
  interface Window extends Pick<ZafGlobal, 'ZAFClient'> {}
}

/** High enough for everything that is frequent; a shorter window scrolls the workspace, not us. */
const FRAME = { width: '100%', height: '600px' }

async function start(): Promise<void> {
  const client = connect(window)
  const scheme = colorScheme(client)
  const root = createRoot(document.getElementById('app') ?? document.body)
  const show = (content: ReactElement) =>
    root.render(
      <StrictMode>
        <Root scheme={scheme}>{content}</Root>
      </StrictMode>
    )
  const browser = await speak(navigator.language)
  if (!client) return show(<OutsideZendesk t={browser.t} />)
  void client.invoke('resize', FRAME).catch(() => undefined)
  show(<Skeleton t={browser.t} />)
  // The handshake with the workspace and the rest of the code come side by side.
  const loading = loadRest()
  const ports = await createZafPorts(client)
  const { App, NotStarted, saveVerdict, createActions, catalog } = await loading
  if (!ports.ok) return show(<NotStarted refusal={ports.error} t={browser.t} />)
  const me = await ports.value.directory.me()
  const { t, locale } = await speak(me.locale)
  const actions = createActions(ports.value, catalog)
  wireSaveHook(client, status => saveVerdict(actions.saveAdvice(status), t))
  // What is typed in the composer changes no fact; it is read again when it is used.
  const onChange = (listener: () => void) =>
    ports.value.subscribe(change => {
      if (change !== 'composer') listener()
    })
  show(
    <App
      actions={actions}
      drafts={ports.value.drafts}
      clock={ports.value.clock}
      locale={locale}
      t={t}
      onChange={onChange}
    />
  )
}

async function loadRest() {
  const [{ App }, { NotStarted }, { saveVerdict }, { createActions }, { policies, areas }] = await Promise.all([
    import('./ui/App'),
    import('./ui/locations/NotStarted'),
    import('./ui/saveVerdict'),
    import('./use-cases/createActions'),
    import('./catalog/generated/catalog')
  ])
  return { App, NotStarted, saveVerdict, createActions, catalog: { policies, areas } }
}

async function speak(code: string) {
  const locale = languageOf(code)
  document.documentElement.lang = locale
  return { locale, t: createTranslate(await loadTexts(locale)) }
}

void start()
