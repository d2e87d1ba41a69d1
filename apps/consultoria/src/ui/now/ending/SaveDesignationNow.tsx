import { CommandButton, CommandLink } from '../../components/buttons/CommandButton'
import { OpenLink } from '../../components/buttons/OpenButton'
import { personName } from '../../nameOf'
import { useSidebar } from '../../sidebarContext'
import type { NextOf } from '../nextOf'
import { Step } from '../Step'

/** Recorded, but whoever is told of it must hold the ticket: one press, or the submit of what stands on the form. */
export function SaveDesignationNow({ next: { analyst, staged } }: { next: NextOf<'save_designation'> }) {
  const { snapshot, actions, t } = useSidebar()
  const name = personName(snapshot, t, analyst)
  const mayWrite = snapshot.may.designate || snapshot.me.id === analyst
  return (
    <Step
      label={t('now.label')}
      title={t('now.save_designation.title', { name })}
      text={t(`now.save_designation.${staged ? 'staged' : mayWrite ? 'text' : 'wait'}`, { name })}
      action={
        !staged &&
        mayWrite && (
          <CommandButton
            isPrimary
            isStretched
            command="designate"
            does={press => actions.designate({ analystId: analyst }, press)}
          >
            {t('now.save_designation.action')}
          </CommandButton>
        )
      }
      more={
        <>
          {snapshot.may.designate && (
            <OpenLink panel={{ kind: 'designation' }}>{t('now.save_designation.other')}</OpenLink>
          )}
          <CommandLink command="load" does={() => actions.load()}>
            {t('common.check')}
          </CommandLink>
        </>
      }
    />
  )
}
