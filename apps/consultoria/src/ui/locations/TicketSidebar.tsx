import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { styled } from 'styled-components'
import type { Press } from '../../application/ledger/operations'
import { fieldsModule } from '../components/fields/fields'
import { LiveRegion } from '../components/feedback/LiveRegion'
import { CommandLink } from '../components/buttons/CommandButton'
import { openerOf } from '../components/buttons/OpenButton'
import { StatusLine } from '../components/status/StatusLine'
import { Link, Part, Row, Small, Spinner } from '../components/layout'
import { Consultation, Leftovers } from './Consultation'
import { Strip } from '../components/status/Strip'
import { OpenNow } from '../now/OpenNow'
import { useAway } from '../hooks/useAway'
import { lazyModule, useLazyModule } from '../hooks/useLazyModule'
import { useSidebarKeys } from '../hooks/useSidebarKeys'
import { useFinished } from '../hooks/useFinished'
import { whenIdle } from '../hooks/whenIdle'
import { importAgain } from '../../importAgain'
import { laterTexts } from '../i18n/loadTexts'
import type { Panel, Sheet } from '../panel'
import { panelModule } from '../panels/panelModule'
import { SidebarContext, useSidebar, type Sidebar } from '../sidebarContext'

const Frame = styled.main`
  display: flex;
  flex-direction: column;
  min-height: 100%;
  box-sizing: border-box;
  padding: 0 12px;
  overflow-wrap: anywhere;
`

export const sheetModule = lazyModule(async () => {
  const [sheets] = await Promise.all([importAgain(() => import('../sheets/SheetContent')), laterTexts.load()])
  return sheets
})

/** The sidebar of one ticket: what is always seen above, Agora or one panel below, a sheet over all of it. */
export function TicketSidebar(props: Omit<Sidebar, 'open' | 'show' | 'close'>) {
  const [panel, setPanel] = useState<Panel | null>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const opener = useRef<Opener | null>(null)
  const frame = useRef<HTMLElement>(null)

  const open = useCallback((next: Panel) => {
    opener.current = openerIn(frame.current, openerOf(next))
    setSheet(null)
    setPanel(next)
  }, [])
  const show = useCallback((next: Sheet) => {
    opener.current = openerIn(frame.current, next)
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
    // what the first press sends is on its way before it can be pressed, what it opens soon after
    panelModule.load().catch(() => undefined)
    return whenIdle(() => {
      for (const module of [fieldsModule, sheetModule]) module.load().catch(() => undefined)
    })
  }, [])

  const { timer, isRunning } = props.snapshot
  const [absence, settle] = useAway(props.clock, timer && isRunning ? timer.id : null)
  const { kind } = props.snapshot.next
  const [isOffering, offer] = useState(false)
  const isUnmarked = kind === 'choose_modality' && !absence
  const isOpening = (kind === 'open' && !absence) || (isUnmarked && isOffering)

  return (
    <SidebarContext.Provider value={sidebar}>
      <LiveRegion />
      <Listeners blocked={opened !== null} panel={panel} />
      <Frame ref={frame} hidden={sheet !== null}>
        <StatusLine panelOpen={panel !== null}>
          {isUnmarked && props.snapshot.offers.opening && (
            <Offered isUnfolded={isOffering} unfold={() => offer(!isOffering)} />
          )}
        </StatusLine>
        {panel && <OpenPanel key={openerOf(panel)} panel={panel} />}
        {!panel && (isOpening || isUnmarked) && (
          <Part>
            {isOpening && <OpenNow key={props.snapshot.opening === null ? 'known' : 'asked'} />}
            {props.snapshot.hasTroubles && <Leftovers />}
            <Strip below />
          </Part>
        )}
        {!panel && !isOpening && !isUnmarked && <Consultation absence={absence} settle={settle} />}
      </Frame>
      {sheet && <OpenSheet sheet={sheet} />}
    </SidebarContext.Provider>
  )
}

/**
 * The first consultancy in one press, with the client's own words as the demand, where nothing else is to be asked; *Oferecer*
 * unfolds the others, and everything that can be said before.
 */
function Offered({ isUnfolded, unfold }: { isUnfolded: boolean; unfold(): void }) {
  const { snapshot, actions, t } = useSidebar()
  const { opening } = snapshot
  const [first] = snapshot.modalities
  const demand = opening?.lacksDemand ? opening.proposal.trim() : null
  const asks = opening ? opening.modules.length > 0 || opening.leaderless !== null || demand === '' : false
  const open = (modality: string) => (press: Press) =>
    actions.openConsultation({ modality, ...(demand ? { demand } : {}) }, press)
  return (
    <>
      <Link aria-expanded={isUnfolded} onClick={unfold}>
        {t('now.offer')} <span aria-hidden>▾</span>
      </Link>
      {!isUnfolded && asks && <Link onClick={unfold}>{t('now.openAction')}</Link>}
      {!isUnfolded && !asks && first && (
        <CommandLink command="open" does={open(first.key)}>
          {t('now.openAction')}
        </CommandLink>
      )}
    </>
  )
}

/** What works beside the screen: it draws nothing. */
function Listeners({ blocked, panel }: { blocked: boolean; panel: Panel | null }) {
  useSidebarKeys(blocked)
  useFinished(panel)
  return null
}

/** What was asked for is still being fetched, again and again where the line is down; the way back stays open. */
function Arriving() {
  const { close, t } = useSidebar()
  return (
    <Row>
      <Spinner />
      <Small as="output">{t('common.arriving')}</Small>
      <Link onClick={close}>{t('common.close')}</Link>
    </Row>
  )
}

function OpenPanel({ panel }: { panel: Panel }) {
  const module = useLazyModule(panelModule)
  return module ? <module.PanelContent panel={panel} /> : <Arriving />
}

const SheetBox = styled.div`
  min-height: 100%;
  box-sizing: border-box;
  padding: 0 12px;
  overflow-wrap: anywhere;
`

function OpenSheet({ sheet }: { sheet: Sheet }) {
  const module = useLazyModule(sheetModule)
  return <SheetBox>{module ? <module.SheetContent sheet={sheet} /> : <Arriving />}</SheetBox>
}

/** Which of the controls that lead to the same panel it was: they are drawn anew once it is closed. */
interface Opener {
  key: string
  nth: number
}

const openersIn = (frame: HTMLElement | null, key: string): HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>(`[data-opener="${key}"]`) ?? [])
]

const openerIn = (frame: HTMLElement | null, key: string): Opener => ({
  key,
  nth: openersIn(frame, key).findIndex(control => control === document.activeElement)
})

/** The control that opened it, or Agora's heading where a command has taken that control away. */
function focusAgain(frame: HTMLElement | null, opener: Opener | null): void {
  const controls = opener ? openersIn(frame, opener.key) : []
  const heading = frame?.querySelector<HTMLElement>('[data-part="now"] h2')
  ;(controls[opener?.nth ?? 0] ?? controls[0] ?? heading)?.focus()
}
