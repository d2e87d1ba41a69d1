import { StrictMode, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { ErrorBoundary } from 'react-error-boundary'
import { connect, type ZafGlobal } from './adapters/zaf/client/client'
import { colorScheme } from './adapters/zaf/client/colorScheme'
import { createZafPorts } from './adapters/zaf/ports'
import { wireSaveHook } from './adapters/zaf/form/saveHook'
import { absences, areas, modalities } from './catalog/generated/catalog'
import { importAgain } from './importAgain'
import { App } from './ui/App'
import { DrawingFailed } from './ui/components/feedback/DrawingFailed'
import { languageOf, laterTexts, loadTexts } from './ui/i18n/loadTexts'
import { createTranslate } from './ui/i18n/translate'
import { NotStarted } from './ui/locations/NotStarted'
import { OutsideZendesk } from './ui/locations/OutsideZendesk'
import { whenIdle } from './ui/hooks/whenIdle'
import { Root } from './ui/Root'
import { showScheme } from './ui/theme'
import { untilHere } from './ui/untilHere'
import { saveVerdict } from './ui/saveVerdict'
import { createActions } from './application/createActions'
import './base.css'

declare global {
  interface Window extends Pick<ZafGlobal, 'ZAFClient'> {}
}

/** High enough for everything that is frequent; a shorter window scrolls the workspace, not us. */
const FRAME = { width: '100%', height: '600px' }

/** What waits for the network waits side by side: the workspace and the words, then the first reading and its code. */
async function start(): Promise<void> {
  const client = connect(window)
  const scheme = colorScheme(client)
  showScheme(scheme.now)
  const root = createRoot(document.getElementById('app') ?? document.body)
  const show = (content: ReactElement) =>
    root.render(
      <StrictMode>
        <Root scheme={scheme}>{content}</Root>
      </StrictMode>
    )
  const browser = speak(navigator.language)
  if (!client) {
    const { t } = await browser
    return show(<OutsideZendesk t={t} />)
  }
  if (document.documentElement.dataset['location'] === 'nav_bar') {
    const { startPage } = await importAgain(() => import('./page'))
    return startPage(client, show, speak)
  }
  const opening = createZafPorts(client)
  void client.invoke('resize', FRAME).catch(() => undefined)
  const ports = await opening
  if (!ports.ok) {
    const { t } = await browser
    // why it could not start is said in words that come later, in the language that is spoken by now
    await laterTexts.load().catch(() => null)
    return show(<NotStarted refusal={ports.error} t={t} />)
  }
  const { directory, drafts, clock, subscribe } = ports.value
  const actions = createActions(ports.value, { modalities, areas, absences }, ports.value.opening)
  const reading = actions.load()
  void reading.finally(() => whenIdle(ports.value.lockFields))
  const me = await directory.me()
  const { t, locale } = await speak(me.locale)
  wireSaveHook(client, async status => saveVerdict(await actions.saveAdvice(status), t))
  // What is typed in the composer changes no fact; it is read again when it is used.
  const onChange = (listener: (whole: boolean) => void) =>
    subscribe(change => {
      // only another ticket or tab can have touched my clock: back here, it is looked at again
      if (change !== 'composer') listener(change === 'activated')
    })
  const app = () => (
    <ErrorBoundary fallbackRender={({ resetErrorBoundary }) => <DrawingFailed t={t} onRetry={resetErrorBoundary} />}>
      <App actions={actions} begun={reading} drafts={drafts} clock={clock} locale={locale} t={t} onChange={onChange} />
    </ErrorBoundary>
  )
  show(app())
}

async function speak(code: string) {
  const locale = languageOf(code)
  document.documentElement.lang = locale
  const t = createTranslate(locale, await untilHere(() => loadTexts(locale)))
  const loading = document.querySelector('#skeleton output')
  if (loading) loading.textContent = t('common.loading')
  return { locale, t }
}

void start()
