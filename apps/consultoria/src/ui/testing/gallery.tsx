import { createRoot } from 'react-dom/client'
import '../../base.css'
import { refuse } from '../../domain/kernel/result'
import type { Snapshot } from '../../application/snapshot'
import { App } from '../App'
import { languageOf, loadTexts } from '../i18n/loadTexts'
import { createTranslate } from '../i18n/translate'
import { OutsideZendesk } from '../locations/OutsideZendesk'
import { Root } from '../Root'
import { fakeActions, fakeDrafts, fixedClock } from './fakeActions'
import { shown } from './snapshots'
import { stages } from './stages'

/**
 * A page for people, not in the zip: `gallery.html?stage=running&scheme=dark&lang=en` is one state of the sidebar, without
 * `stage` all of them as frames.
 */
const query = new URLSearchParams(location.search)
const scheme = query.get('scheme') === 'dark' ? 'dark' : 'light'
const stage = query.get('stage')
const locale = languageOf(query.get('lang') ?? 'pt-BR')
const t = createTranslate(locale, await loadTexts(locale))
const all: Record<string, Snapshot> = stages
const root = createRoot(document.getElementById('app') ?? document.body)

function Frames() {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16, padding: 16 }}>
      {[...Object.keys(all), 'loading', 'refused', 'outside'].map(name => (
        <figure key={name} style={{ margin: 0 }}>
          <figcaption>{name}</figcaption>
          {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own page, which needs its own origin to load */}
          <iframe
            title={name}
            width={320}
            height={600}
            style={{ border: '1px solid #999' }}
            src={`?${new URLSearchParams({ ...Object.fromEntries(query), stage: name }).toString()}`}
          />
        </figure>
      ))}
    </div>
  )
}

function Stage({ name }: { name: string }) {
  if (name === 'outside') return <OutsideZendesk t={t} />
  const snapshot = all[name] ?? all['wait_acceptance']
  if (!snapshot) return null
  const actions = fakeActions(query.get('me') === 'analyst' ? analyst(snapshot) : snapshot)
  if (name === 'loading') actions.load = () => new Promise(() => undefined)
  if (name === 'refused')
    actions.load = async () => refuse('not_provisioned', { command: 'npm run consultoria -- apply' })
  return (
    <App
      actions={actions}
      drafts={fakeDrafts()}
      clock={fixedClock}
      locale={locale}
      t={t}
      onChange={() => () => undefined}
    />
  )
}

const analyst = (snapshot: Snapshot): Snapshot =>
  shown({
    ...snapshot,
    may: {
      designate: false,
      log: true,
      waive: false,
      void: false,
      confirm: false,
      confirmPayment: false,
      reroute: false,
      transfer: false,
      heal: false
    }
  })

root.render(
  stage === null ? (
    <Frames />
  ) : (
    <Root scheme={{ now: scheme, onChange: () => () => undefined }}>
      <Stage name={stage} />
    </Root>
  )
)
