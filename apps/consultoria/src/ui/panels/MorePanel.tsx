import { styled } from 'styled-components'
import { silenceIn } from '../../domain/consultation/silence'
import { mayBeMissed } from '../../domain/scheduling/noShow'
import { OpenLink } from '../components/buttons/OpenButton'
import { PanelFrame } from '../components/PanelFrame'
import type { Panel } from '../panel'
import { useSidebar } from '../sidebarContext'

const Ways = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 4px;
  margin: 0;
  padding: 0;
  list-style: none;
`

/** What is rarely done, one line each; what makes no sense now is not there. */
export function MorePanel() {
  const { snapshot, clock, t } = useSidebar()
  const { offers } = snapshot
  const silence = silenceIn(snapshot, clock.offsetAt)
  const ways: [offered: boolean, panel: Panel, name: Parameters<typeof t>[0]][] = [
    [offers.refusal, { kind: 'refusal' }, 'more.refusal'],
    [offers.refusal && silence?.mayEnd === true, { kind: 'unanswered' }, 'more.unanswered'],
    [offers.ceiling, { kind: 'ceiling' }, 'ceiling.title'],
    [offers.payer, { kind: 'payer' }, 'more.payer'],
    [snapshot.consultation.designation !== null, { kind: 'designation' }, 'more.passOn'],
    [offers.reversal, { kind: 'reversal' }, 'payment.reverse'],
    [offers.errorTicket, { kind: 'errorTicket' }, 'errorTicket.title'],
    [offers.contact, { kind: 'contact' }, 'more.contact'],
    [offers.contact && mayBeMissed(snapshot.consultation, clock.now()), { kind: 'noShow' }, 'noShow.title'],
    [offers.exception, { kind: 'exception' }, 'more.exception'],
    [offers.cancel, { kind: 'cancel' }, 'more.cancel']
  ]
  const offered = ways.filter(([isOffered]) => isOffered)
  return (
    <PanelFrame title={t('more.open')}>
      <Ways>
        {offered.map(([, panel, name]) => (
          <li key={name}>
            <OpenLink panel={panel}>{t(name)}</OpenLink>
          </li>
        ))}
      </Ways>
    </PanelFrame>
  )
}
