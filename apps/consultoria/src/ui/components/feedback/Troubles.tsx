import { Fragment } from 'react'
import { styled } from 'styled-components'
import type { Snapshot } from '../../../application/snapshot'
import { useSidebar } from '../../sidebarContext'
import { personName } from '../../nameOf'
import { useNames } from '../../hooks/useNames'
import { focusNow } from '../../now/focusNow'
import { isTrouble, type Notice } from '../../troubles'
import { CommandLink } from '../buttons/CommandButton'
import { Icon } from '../Icon'
import { Link } from '../layout'

const Box = styled.section`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 4px 8px;
  padding: 8px;
  border-radius: 4px;
  background: var(--bg-warning);
  color: var(--fg-warning);
  font-size: 12px;
  line-height: 16px;
  overflow-wrap: anywhere;
  svg {
    margin-top: 2px;
  }
  p {
    margin: 0;
  }
  [data-unconfirmed] {
    margin-top: 4px;
  }
  ${Link} {
    color: inherit;
    text-align: left;
    text-decoration: underline;
    white-space: normal;
  }
`

/** What is wrong with the records, under the next step and as long as it is so; each with its way out for whoever has it. */
export function Troubles() {
  const { snapshot, t } = useSidebar()
  // what is the next step is not told twice
  const isNext = ({ code }: Notice): boolean => code === 'gap' && snapshot.next.kind === 'release_slots'
  const troubles = snapshot.notices.filter(notice => isTrouble(notice) && !isNext(notice))
  if (troubles.length === 0) return null
  return (
    <Box aria-label={t('heal.label')} data-part="troubles">
      {troubles.map(trouble => (
        <Fragment key={trouble.code}>
          <Icon name="alert" />
          <div data-trouble={trouble.code}>
            <p>{t.code('notices', trouble.code, trouble.detail)}</p>
            {trouble.code === 'facts_unannounced' && <ToConfirm />}
            <WayOut trouble={trouble} />
          </div>
        </Fragment>
      ))}
    </Box>
  )
}

function WayOut({ trouble: { code, detail } }: { trouble: Notice }) {
  const { snapshot, actions, show, t } = useSidebar()
  if (code === 'gap' && snapshot.may.heal)
    return (
      <CommandLink command="abandon_slots" does={press => actions.abandonSlots(press)} done={focusNow}>
        {t('heal.action', { slots: detail?.['slots'] ?? '' })}
      </CommandLink>
    )
  if (code === 'newer_version') return <Link onClick={() => location.reload()}>{t('heal.reload')}</Link>
  if (code === 'facts_pending')
    return (
      <CommandLink command="check" does={() => actions.load()}>
        {t('common.check')}
      </CommandLink>
    )
  if (code !== 'facts_edited') return null
  return (
    <Link data-opener="entries" onClick={() => show('entries')}>
      {t('heal.see')}
    </Link>
  )
}

/** What a leader is asked to look at, each with what it says, who recorded it and what the press sends to the client. */
function ToConfirm() {
  const { snapshot, actions, t, format } = useSidebar()
  const { unconfirmed, may, next, consultation } = snapshot
  const nameFor = useNames(unconfirmed.map(({ fact }) => fact.by))
  const said = ({ fact }: Snapshot['unconfirmed'][number]): string => {
    if (fact.kind === 'entry') {
      const { seconds, workDate, analystId, analystName, note } = fact.data
      const who = personName(snapshot, t, analystId, analystName)
      return t('heal.entry', { duration: format.duration(seconds), day: format.day(workDate), who, note: short(note) })
    }
    if (fact.kind === 'accepted') {
      const { acceptorId, acceptorName, oralNote } = fact.data
      return t('heal.acceptance', {
        who: personName(snapshot, t, acceptorId, acceptorName),
        note: oralNote === null ? '' : t('heal.quote', { text: oralNote })
      })
    }
    return t.code('heal.kinds', fact.kind) ?? fact.kind
  }
  return unconfirmed.map(one => {
    const { n, by } = one.fact
    const isNext = next.kind === 'link_comment' && next.entry === n
    return (
      <div key={n} data-unconfirmed={n}>
        <p>
          {t('heal.item', { n, by: nameFor(by) })} {said(one)}
        </p>
        {may.confirm && !isNext && consultation.gap === null && (
          <CommandLink command={`confirm_${n}`} does={press => actions.confirmFact({ n }, press)} done={focusNow}>
            {t(one.publishes === null ? 'heal.confirm' : 'heal.publish')}
          </CommandLink>
        )}
      </div>
    )
  })
}

const MOST_LETTERS = 120

const short = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text)
