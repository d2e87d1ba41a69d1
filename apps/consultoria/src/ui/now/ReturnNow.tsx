import type { ReturnOutcome } from '../../domain/sla/facts/returnAnswered'
import { CommandButton, CommandLink } from '../components/buttons/CommandButton'
import { Quote } from '../components/layout'
import { useSidebar } from '../sidebarContext'
import { focusNow } from './focusNow'
import type { NextOf } from './nextOf'
import { Step } from './Step'

/** T12: something to do again, or thanks alone; the buttons are gone with the answer. */
export function ReturnNow({ next: { returned, comment } }: { next: NextOf<'answer_return'> }) {
  const { snapshot, actions, t } = useSidebar()
  const { history, form } = snapshot
  const written = history?.comments.find(({ id }) => id === comment)
  const author = written && history?.people[written.authorId]?.name
  const press = (outcome: ReturnOutcome) => ({
    command: 'answer_return' as const,
    does: (pressed: Parameters<typeof actions.answerReturn>[1]) => actions.answerReturn({ returned, outcome }, pressed),
    done: focusNow
  })
  return (
    <Step
      label={t('now.label')}
      title={t('now.answer_return.title', { from: author ?? form.requester?.name ?? '' })}
      text={t('now.answer_return.text')}
      action={
        <CommandButton isPrimary isStretched {...press('new_service')}>
          {t('now.answer_return.action')}
        </CommandButton>
      }
      more={<CommandLink {...press('thanks')}>{t('now.answer_return.thanks')}</CommandLink>}
    >
      {written && <Quote>{written.text}</Quote>}
    </Step>
  )
}
