import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { styled } from 'styled-components'
import { ActionBar } from '../components/ActionBar'
import { AwayNote } from '../components/AwayNote'
import { DeadlineLine } from '../components/DeadlineLine'
import { Journey } from '../components/Journey'
import { LastEntries } from '../components/LastEntries'
import { LiveRegion } from '../components/LiveRegion'
import { MinutesLine } from '../components/MinutesLine'
import { openerOf } from '../components/OpenButton'
import { ShortcutsButton } from '../components/ShortcutsButton'
import { StatusLine } from '../components/StatusLine'
import { Strip } from '../components/Strip'
import { useAway } from '../hooks/useAway'
import { lazyModule, useLazyModule } from '../hooks/useLazyModule'
import { useSidebarKeys } from '../hooks/useSidebarKeys'
import { Now } from '../now/Now'
import type { Panel, Sheet } from '../panel'
import { TimePanel } from '../panels/TimePanel'
import { SidebarContext, type Sidebar } from '../sidebarContext'

const Frame = styled.main`
  display: flex;
  flex-direction: column;
  min-height: 100%;
  box-sizing: border-box;
  padding: 0 12px;
  overflow-wrap: anywhere;
`

const Part = styled.div`
  display: flex;
  flex-direction: column;
  flex: 1;
  gap: 8px;
  padding-top: 8px;
`

const Overview = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
`

export const panelModule = lazyModule(() => import('../panels/PanelContent'))
export const sheetModule = lazyModule(() => import('../sheets/SheetContent'))

/** The sidebar of one ticket: what is always seen above, Agora or one panel below, a sheet over all of it. */
export function TicketSidebar(props: Omit<Sidebar, 'open' | 'show' | 'close'>) {
  const [panel, setPanel] = useState<Panel | null>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const opener = useRef<string | null>(null)
  const frame = useRef<HTMLElement>(null)

  const open = useCallback((next: Panel) => {
    opener.current = openerOf(next)
    setSheet(null)
    setPanel(next)
  }, [])
  const show = useCallback((next: Sheet) => {
    opener.current = next
    setPanel(null)
    setSheet(next)
  }, [])
  const close = useCallback(() => {
    setPanel(null)
    setSheet(null)
  }, [])
  const sidebar: Sidebar = useMemo(() => ({ ...props, open, show, close }), [props, open, show, close])

  const opened = panel ?? sheet
  const before = useRef(opened)
  useEffect(() => {
    if (before.current && !opened) focusAgain(frame.current, opener.current)
    before.current = opened
  }, [opened])

  useEffect(() => {
    const timer = setTimeout(() => {
      panelModule.load().catch(() => undefined)
      sheetModule.load().catch(() => undefined)
    }, 300)
    return () => clearTimeout(timer)
  }, [])

  const { timer } = props.snapshot
  const [absence, settle] = useAway(props.clock, timer?.ticketId === props.snapshot.form.id ? timer.id : null)
  const consultation = props.snapshot.consultation
  const began = consultation.stage !== 'none'

  return (
    <SidebarContext.Provider value={sidebar}>
      <LiveRegion />
      <Keys blocked={opened !== null} />
      <Frame ref={frame} hidden={sheet !== null}>
        <StatusLine panelOpen={panel !== null} />
        {panel && <OpenPanel key={openerOf(panel)} panel={panel} />}
        {!panel && began && (
          <Overview>
            <MinutesLine />
            <DeadlineLine />
            <Journey />
          </Overview>
        )}
        {!panel && (
          <Part>
            {absence ? <AwayNote absence={absence} settle={settle} /> : <Now key={props.snapshot.next.kind} />}
            {began && <LastEntries />}
            <ShortcutsButton />
            <Strip />
          </Part>
        )}
        {!panel && <ActionBar />}
      </Frame>
      {sheet && <OpenSheet sheet={sheet} />}
    </SidebarContext.Provider>
  )
}

function Keys({ blocked }: { blocked: boolean }) {
  useSidebarKeys(blocked)
  return null
}

function OpenPanel({ panel }: { panel: Panel }) {
  return panel.kind === 'time' ? (
    <TimePanel capture={panel.capture} corrects={panel.corrects} />
  ) : (
    <LazyPanel panel={panel} />
  )
}

function LazyPanel({ panel }: { panel: Exclude<Panel, { kind: 'time' }> }) {
  const module = useLazyModule(panelModule)
  return module && <module.PanelContent panel={panel} />
}

const SheetBox = styled.div`
  min-height: 100%;
  box-sizing: border-box;
  padding: 0 12px;
`

function OpenSheet({ sheet }: { sheet: Sheet }) {
  const module = useLazyModule(sheetModule)
  return <SheetBox>{module && <module.SheetContent sheet={sheet} />}</SheetBox>
}

/** The control that opened it, or Agora's heading where a deed has taken that control away. */
function focusAgain(frame: HTMLElement | null, opener: string | null): void {
  const control = frame?.querySelector<HTMLElement>(`[data-opener="${opener}"]`)
  const heading = frame?.querySelector<HTMLElement>('[data-part="now"] h2')
  ;(control ?? heading)?.focus()
}
