import { useEffect, useRef, useState } from 'react'
import { styled } from 'styled-components'
import type { ZafLocation } from '../../../../coverage/zaf-paths'
import { useObserved } from '../../desk/observable'
import type { FrameFlags, InstalledApp } from '../../desk/server-session'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { frameInstance } from '../../zaf/frame-instance'
import { useDesk } from '../shared/DeskContext'

const Frame = styled.iframe`
  display: block;
  width: 100%;
  border: 0;
  background: transparent;
`

interface InstanceProps extends AppFrameProps {
  sandbox: string
}

interface AppFrameProps {
  app: InstalledApp
  location: ZafLocation
  /** A page of the app, as its manifest or `instances.create` names it. */
  page: string
  session?: TicketSession
  guid?: string
  height?: string
}

/** A browser reads the flags once, as the page loads: other flags start the app anew. */
export function AppFrame(props: AppFrameProps) {
  const sandbox = sandboxOf(useObserved(useDesk().frameFlags))
  return <Instance key={sandbox} {...props} sandbox={sandbox} />
}

/** What no app works without, and what the account's switches let through. */
const sandboxOf = ({ downloads, modals }: FrameFlags): string =>
  [
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox',
    ...(downloads ? ['allow-downloads'] : []),
    ...(modals ? ['allow-modals'] : [])
  ].join(' ')

/** One instance of an app in a frame of its own, on the other origin; it lives as long as this component. */
function Instance({ app, location, page, session, guid: given, height = '100%', sandbox }: InstanceProps) {
  const desk = useDesk()
  const [guid] = useState(() => given ?? crypto.randomUUID())
  const [size, setSize] = useState<{ width?: string; height?: string }>({})
  const frame = useRef<HTMLIFrameElement>(null)
  const [address] = useState(() => frameAddress(desk.frameOrigin, app.folder, page, guid, desk.colorScheme.get()))

  useEffect(() => {
    const instance = frameInstance({
      desk,
      app,
      location,
      guid,
      session: session ?? null,
      frame: () => frame.current,
      resize: next => (location === 'modal' ? desk.resizeModal(guid, next) : setSize(now => ({ ...now, ...next })))
    })
    desk.bridge.add(instance)
    desk.appEvents.created(instance)
    if (frame.current && frame.current.src !== address) frame.current.src = address
    return () => desk.bridge.remove(guid)
  }, [desk, app, location, guid, session, address])

  return (
    <Frame
      ref={frame}
      title={app.title}
      style={{
        height: size.height ?? height,
        ...(location === 'ticket_sidebar' ? {} : { width: size.width ?? '100%' })
      }}
      allow="clipboard-write"
      sandbox={sandbox}
      data-app-guid={guid}
    />
  )
}

/** `?origin&app_guid` is all the SDK needs; Zendesk adds the colour scheme for the time before it speaks. */
function frameAddress(origin: string, folder: string, page: string, guid: string, scheme: string): string {
  const url = new URL(page, `${origin}${folder}`)
  url.searchParams.set('origin', window.location.origin)
  url.searchParams.set('app_guid', guid)
  url.searchParams.set('colorScheme', scheme)
  return url.href
}
