import { useState } from 'react'
import { CommandButton, CommandLink } from '../components/buttons/CommandButton'
import { SelectField } from '../components/fields/fields'
import { Small } from '../components/layout'
import { addSeconds, localDate } from '../../domain/kernel/instant'
import { personName } from '../nameOf'
import { analystWords } from '../words/analystWords'
import { useSidebar } from '../sidebarContext'
import type { NextOf } from './nextOf'
import { Step } from './Step'

export function DesignateNow({ next }: { next: NextOf<'designate' | 'wait_designation'> }) {
  const { snapshot, actions, clock, t, format } = useSidebar()
  const { analysts } = snapshot
  const [chosen, choose] = useState(String(analysts[0]?.person.id ?? ''))
  if (next.kind === 'wait_designation') {
    const { away } = next
    const day = away && format.namedDay(localDate(addSeconds(away.until, -1), clock.offsetAt))
    return (
      <Step
        label={t('now.label')}
        title={
          away?.deputy
            ? t('now.wait_designation.deputy', { deputy: personName(snapshot, t, away.deputy) })
            : t('now.wait_designation.title')
        }
        text={
          away?.leader && day
            ? t('now.wait_designation.away', { leader: personName(snapshot, t, away.leader), day })
            : t('now.wait_designation.text', { team: next.team })
        }
        more={
          <CommandLink command="load" does={() => actions.load()}>
            {t('common.check')}
          </CommandLink>
        }
      />
    )
  }
  return (
    <Step
      label={t('now.label')}
      title={t('now.designate.title')}
      action={
        <CommandButton
          isPrimary
          isStretched
          command={analysts.length === 0 ? 'load' : 'designate'}
          does={press =>
            analysts.length === 0 ? actions.load() : actions.designate({ analystId: Number(chosen) }, press)
          }
        >
          {t(analysts.length === 0 ? 'common.check' : 'now.designate.action')}
        </CommandButton>
      }
    >
      {analysts.length === 0 ? (
        <Small>{t('designation.none')}</Small>
      ) : (
        <SelectField
          label={t('fields.analyst')}
          value={chosen}
          onChange={choose}
          choices={analysts.map(analyst => ({
            value: String(analyst.person.id),
            label: analystWords(analyst, t, format, clock)
          }))}
        />
      )}
    </Step>
  )
}
