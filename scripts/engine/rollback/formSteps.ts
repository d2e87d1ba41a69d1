import type { ObjectStep } from '../apply/readJournal'
import { record, records, text } from '../../zendesk/wire'
import type { RollbackInput, Undo } from './rollbackContext'
import { words } from '../../terminal/language'

/** Forms from which a field vanished because it was deleted. */
const formsOf = ({ run }: Pick<RollbackInput, 'run'>) =>
  run.objects.flatMap(step =>
    step.op === 'delete' && step.type === 'ticket_field'
      ? records(record(step.before).forms).map(form => ({ field: step.key, form }))
      : []
  )

export const touchesForms = (input: Pick<RollbackInput, 'run'>) => formsOf(input).length > 0

/** Our form as it was, unless the run wrote to it by itself. */
export const formSteps = (input: RollbackInput): ObjectStep[] => {
  if (input.run.objects.some(step => step.type === 'ticket_form')) return []
  return Object.entries(input.state.resources.ticket_form ?? {}).flatMap(([key, { id }]): ObjectStep[] => {
    const before = formsOf(input).find(({ form }) => text(form.id) === id)?.form
    return before
      ? [
          {
            op: 'update',
            type: 'ticket_form',
            key,
            scope: null,
            id,
            before,
            wanted: { fields: [] },
            at: input.run.until,
            deactivates: false,
            foreign: false,
            done: true
          }
        ]
      : []
  })
}

/** Forms of others are theirs to change. */
export const otherForms = (input: RollbackInput): Undo => {
  const ours = new Set(Object.values(input.state.resources.ticket_form ?? {}).map(({ id }) => id))
  return {
    warnings: formsOf(input)
      .filter(({ form }) => !ours.has(text(form.id)))
      .map(({ field, form }) => words().rollback.foreignForm(field, text(form.name), text(form.id)))
  }
}
