import { useState } from 'react'
import { Button } from '@zendeskgarden/react-buttons'
import { Link, Row, Small } from '../components/layout'
import { useSidebar } from '../sidebarContext'
import { dossierDocument } from './dossierDocument'

/**
 * The dossier of this consultation's acceptances. It is made by a press and opened in a tab; whether a frame lets tabs or
 * downloads through is not known before, so the other way stays beside it.
 */
export function DossierLinks() {
  const { actions, clock, snapshot, t } = useSidebar()
  const [address, setAddress] = useState<string | null>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'refused'>('idle')
  const make = async () => {
    setState('busy')
    const made = await actions.dossier()
    if (!made.ok) {
      setState('refused')
      return
    }
    const file = new Blob([dossierDocument(made.value, clock.offsetAt)], { type: 'text/html' })
    const url = URL.createObjectURL(file)
    setAddress(url)
    setState('idle')
    // Read by the diagnosis: whether the frame lets tabs through is told by no browser.
    performance.mark(window.open(url, '_blank') ? 'tab opened' : 'tab blocked')
  }
  return (
    <>
      <Button size="small" disabled={state === 'busy'} onClick={() => void make()}>
        {t('acceptance.dossier')}
      </Button>
      {state === 'refused' && <Small role="alert">{t('acceptance.dossierRefused')}</Small>}
      {address && (
        <Row>
          <Link as="a" href={address} target="_blank">
            {t('acceptance.dossierOpen')}
          </Link>
          <Link as="a" href={address} download={`dossie-${snapshot.form.id}.html`}>
            {t('acceptance.dossierSave')}
          </Link>
        </Row>
      )}
    </>
  )
}
