import { Fragment } from 'react'
import { styled } from 'styled-components'
import type { Trouble } from '../../../application/shown/notices'
import type { Snapshot } from '../../../application/snapshot'
import type { Fact, FactOf } from '../../../domain/registry'
import type { Format } from '../../format/format'
import type { Translate } from '../../i18n/translate'
import { useSidebar } from '../../sidebarContext'
import { personName } from '../../nameOf'
import { useNames } from '../../hooks/useNames'
import { focusNow } from '../../now/focusNow'
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
  const isNext = ({ code }: Trouble): boolean => code === 'gap' && snapshot.next.kind === 'release_slots'
  const troubles = snapshot.troubles.filter(trouble => !isNext(trouble))
  if (troubles.length === 0) return null
  return (
    <Box aria-label={t('heal.label')} data-part="troubles">
      {troubles.map(trouble => (
        <Fragment key={trouble.code}>
          <Icon name="alert" />
          <div data-trouble={trouble.code}>
            <p>{t.code('troubles', trouble.code, trouble.detail)}</p>
            {trouble.code === 'facts_unannounced' && <ToConfirm />}
            <WayOut trouble={trouble} />
          </div>
        </Fragment>
      ))}
    </Box>
  )
}

function WayOut({ trouble: { code, detail } }: { trouble: Trouble }) {
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

/** Anybody may write any number of records; a sidebar that lists them all would hide everything else. */
const MOST = 10

/** What a leader is asked to look at, each with what it says, who recorded it and what the press sends to the client. */
function ToConfirm() {
  const { snapshot, actions, t, format } = useSidebar()
  const { unconfirmed, may, next, isWritable } = snapshot
  const shown = unconfirmed.slice(0, MOST)
  const nameFor = useNames(shown.map(({ fact }) => fact.by))
  const isNext = (n: number): boolean => next.kind === 'link_comment' && next.entry === n
  return (
    <>
      {shown.map(({ fact, publishes }) => (
        <div key={fact.n} data-unconfirmed={fact.n}>
          <p>
            {t('heal.item', { by: nameFor(fact.by) })} {wordsOf(fact, snapshot, t, format)}
          </p>
          {may.confirm && !isNext(fact.n) && isWritable && (
            <CommandLink
              command={`confirm_${fact.n}`}
              does={press => actions.confirmFact({ n: fact.n }, press)}
              done={focusNow}
            >
              {t(publishes === null ? 'heal.confirm' : 'heal.publish')}
            </CommandLink>
          )}
        </div>
      ))}
      {unconfirmed.length > MOST && <p>{t.count('rejects.more', unconfirmed.length - MOST)}</p>}
    </>
  )
}

const TOLD = [
  'entry_voided',
  'entry_waived',
  'waiver_confirmed',
  'terms_reminded',
  'availability_asked',
  'error_ticket_opened',
  'terms_unanswered',
  'consultation_cancelled',
  'client_ceiling_set',
  'above_ceiling_settled'
] as const

/** Its own words go to the client. */
const isTold = (fact: Fact): fact is FactOf<(typeof TOLD)[number]> => TOLD.some(kind => kind === fact.kind)

/** All that the press would publish or confirm: nobody confirms words they have not seen. */
function wordsOf(fact: Fact, snapshot: Snapshot, t: Translate, format: Format): string {
  if (fact.kind === 'entry') {
    const { seconds, workDate, analystId, analystName, note } = fact.data
    const who = personName(snapshot, t, analystId, analystName)
    return t('heal.entry', { duration: format.duration(seconds), day: format.day(workDate), who, note })
  }
  if (isTold(fact)) {
    const { publicNote } = fact.data
    const kind = t.foreign('heal.kinds', fact.kind) ?? fact.kind
    return publicNote === undefined ? kind : `${kind} ${t('heal.quote', { text: publicNote })}`
  }
  if (fact.kind !== 'accepted') return t.foreign('heal.kinds', fact.kind) ?? fact.kind
  const { acceptorId, acceptorName, oralNote } = fact.data
  return t('heal.acceptance', {
    who: personName(snapshot, t, acceptorId, acceptorName),
    note: oralNote === null ? '' : t('heal.quote', { text: oralNote })
  })
}
