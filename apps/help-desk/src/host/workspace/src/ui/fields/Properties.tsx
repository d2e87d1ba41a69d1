import { Field, Input, Label, Select } from '@zendeskgarden/react-forms'
import { getColor } from '@zendeskgarden/react-theming'
import { styled } from 'styled-components'
import { isLight } from '../../rest/directory'
import type { WireField } from '../../rest/wire'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { asIds, asText, asTexts, customKey } from '../../ticket-form/values'
import { formKey, isBlank, shownFields, type ShownField } from '../../ticket-form/shown-fields'
import { AssigneeField } from './AssigneeField'
import { CustomField } from './CustomField'
import { missingMark, RequiredMark } from './Required'
import { useDesk } from '../shared/DeskContext'
import { priorityNames, typeNames } from '../shared/names'
import { PeopleField } from './PeopleField'
import { RequesterField } from './RequesterField'
import { TagsField } from './TagsField'
import { useTicketState } from '../ticket/use-ticket-state'

const Panel = styled.aside`
  display: flex;
  flex-direction: column;
  gap: 14px;
  min-height: 0;
  padding: 12px 16px 24px;
  overflow-y: auto;
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.default' })};
`
const Pair = styled.div`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 8px;
`

/** The ticket's properties on the left: everybody's fields, then the form's own. */
export function Properties({ session }: { session: TicketSession }) {
  const desk = useDesk()
  const state = useTicketState(session)
  const { values, hiddenFields, disabledFields, saving, ticket } = state
  const { forms, fields } = desk.account
  const { me } = desk.account
  const reads = isLight(me) && ticket.requester_id !== me.id
  const locked = saving || ticket.status === 'closed' || reads
  const off = (key: string): boolean => locked || disabledFields.includes(key)
  const shown = (key: string): boolean => !hiddenFields.includes(key)
  const onForm = shownFields(fields, forms, values).filter(({ field }) => shown(formKey(field)))
  const asked = state.notice?.kind === 'missing' ? state.notice.fieldIds : []
  const lacks = (field: WireField): boolean => asked.includes(field.id) && isBlank(values[formKey(field)])
  const choice = (type: 'tickettype' | 'priority', label: string, names: Record<string, string>) => {
    const entry = onForm.find(({ field }) => field.type === type)
    if (!entry) return null
    const key = formKey(entry.field)
    return (
      <Field>
        <Label>
          {label}
          {isMarked(entry) && <RequiredMark />}
        </Label>
        <Select
          isCompact
          value={asText(values[key])}
          disabled={off(key)}
          {...missingMark(lacks(entry.field))}
          onChange={event => session.edit({ [key]: event.target.value })}
        >
          <option value="">-</option>
          {Object.entries(names).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    )
  }
  const isMarked = ({ requiredOn }: ShownField): boolean => requiredOn('solved') || requiredOn(ticket.status)
  return (
    <Panel aria-label="Propriedades do ticket">
      <RequesterField session={session} locked={off('requester_id')} />
      <AssigneeField session={session} locked={off('assignee_id')} />
      <PeopleField
        label="CCs"
        ids={asIds(values['email_cc_ids'])}
        disabled={off('email_cc_ids')}
        onChange={ids => session.edit({ email_cc_ids: ids })}
      />
      {forms.length > 1 && shown('ticket_form_id') && (
        <Field>
          <Label>Formulário</Label>
          <Select
            isCompact
            value={asText(values['ticket_form_id'])}
            disabled={off('ticket_form_id')}
            onChange={event => session.edit({ ticket_form_id: Number(event.target.value) || null })}
          >
            {values['ticket_form_id'] === null && <option value="">-</option>}
            {forms.map(form => (
              <option key={form.id} value={form.id}>
                {form.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {shown('tags') && (
        <TagsField
          tags={asTexts(values['tags'])}
          disabled={off('tags')}
          onAdd={tags => session.addTags(tags)}
          onRemove={tag => session.removeTags([tag])}
        />
      )}
      <Pair>
        {choice('tickettype', 'Tipo', typeNames)}
        {choice('priority', 'Prioridade', priorityNames)}
      </Pair>
      {onForm
        .filter(({ field }) => formKey(field) === customKey(field.id))
        .map(entry => (
          <CustomField
            key={entry.field.id}
            field={entry.field}
            required={isMarked(entry)}
            missing={lacks(entry.field)}
            value={values[customKey(entry.field.id)] ?? null}
            disabled={off(customKey(entry.field.id)) || entry.field.agent_can_edit === false}
            onChange={value => session.edit({ [customKey(entry.field.id)]: value })}
          />
        ))}
      <Field>
        <Label isRegular>ID externo</Label>
        <Input isCompact value={asText(values['external_id'])} readOnly disabled={locked} />
      </Field>
    </Panel>
  )
}
