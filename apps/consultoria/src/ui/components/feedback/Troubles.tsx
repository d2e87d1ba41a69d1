import { Fragment } from 'react'
import { styled } from 'styled-components'
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
            {trouble.code === 'facts_unannounced' && <Unannounced />}
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
  if (code === 'facts_unannounced' && snapshot.may.confirm)
    return (
      <CommandLink command="confirm_facts" does={press => actions.confirmFacts(press)} done={focusNow}>
        {t('heal.confirm')}
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

/** What a leader is asked to look at: the entries among the places, each with its minutes, day and person. */
function Unannounced() {
  const { snapshot, t, format } = useSidebar()
  const entries = snapshot.consultation.entries.filter(({ n }) => snapshot.unannounced.includes(n))
  const nameFor = useNames(entries.map(({ by }) => by))
  return entries.map(({ n, by, data }) => (
    <p key={n}>
      {t('heal.entry', {
        n,
        duration: format.duration(data.seconds),
        day: format.day(data.workDate),
        who: personName(snapshot, t, data.analystId, data.analystName),
        by: nameFor(by)
      })}
    </p>
  ))
}
