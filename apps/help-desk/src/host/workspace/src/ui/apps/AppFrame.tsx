import { useEffect, useRef, useState } from 'react'
import { styled } from 'styled-components'
import type { ZafLocation } from '../../../../coverage/zaf-paths'
import type { InstalledApp } from '../../desk/server-session'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { frameInstance } from '../../zaf/frame-instance'
import { useDesk } from '../shared/DeskContext'

const Frame = styled.iframe`
  display: block;
  width: 100%;
  border: 0;
  background: transparent;
`

interface AppFrameProps {
  app: InstalledApp
  location: ZafLocation
  /** A page of the app, as its manifest or `instances.create` names it. */
  page: string
  session?: TicketSession
  guid?: string
  height?: string
}

/** One instance of an app in a frame of its own, on the other origin; it lives as long as this component. */
export function AppFrame({ app, location, page, session, guid: given, height = '100%' }: AppFrameProps) {
  const desk = useDesk()
  const [guid] = useState(() => given ?? crypto.randomUUID())
  const [size, setSize] = useState<{ width?: string; height?: string }>({})
  const frame = useRef<HTMLIFrameElement>(null)
  const [address] = useState(() => frameAddress(desk.frameOrigin, app.folder, page, guid, desk.colorScheme.get()))

  useEffect(() => {
    desk.bridge.add(
      frameInstance({
        desk,
        app,
        location,
        guid,
        session: session ?? null,
        frame: () => frame.current,
        resize: next => setSize(now => ({ ...now, ...next }))
      })
    )
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
