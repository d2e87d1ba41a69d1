import { styled } from 'styled-components'
import { ActionBar } from '../components/buttons/ActionBar'
import { DeadlineLine } from '../components/status/DeadlineLine'
import { Journey } from '../components/status/Journey'
import { LastEntries } from '../components/status/LastEntries'
import { Part } from '../components/layout'
import { MinutesLine } from '../components/status/MinutesLine'
import { Strip } from '../components/status/Strip'
import type { Absence } from '../hooks/useAway'
import { useLazyModule } from '../hooks/useLazyModule'
import { panelModule } from '../panels/panelModule'
import { Now } from '../now/Now'
import { useSidebar } from '../sidebarContext'

const Overview = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 4px;
`

/** What is wrong with the records; few tickets have it. */
function Troubles() {
  const panels = useLazyModule(panelModule, useSidebar().snapshot.hasTroubles)
  return panels && <panels.Troubles />
}

/** Records that mean nothing yet, on a ticket whose consultation was not opened. */
export function Leftovers() {
  return (
    <>
      <Troubles />
      <LastEntries />
    </>
  )
}

/** What a consultation that was opened shows; fetched as soon as the ticket says it carries one. */
export function Consultation({ absence, settle }: { absence: Absence | null; settle(): void }) {
  const { snapshot } = useSidebar()
  const { isBegun, hasTroubles } = snapshot
  const ways = useLazyModule(panelModule, absence !== null)
  return (
    <>
      {isBegun && (
        <Overview>
          <MinutesLine />
          <DeadlineLine />
          <Journey />
        </Overview>
      )}
      <Part>
        {absence && ways ? <ways.AwayNote absence={absence} settle={settle} /> : <Now key={snapshot.next.kind} />}
        <Troubles />
        {(isBegun || hasTroubles) && <LastEntries />}
        <Strip />
      </Part>
      <ActionBar />
    </>
  )
}
