import { Checkbox, Field, Fieldset, Hint, Input, Label, Message, Select, Textarea } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'
import { useWords } from '../../words/words'
import type { AskedField, Value } from './request-fields'

interface FormFieldProps {
  asked: AskedField
  value: Value | undefined
  problem: string | undefined
  onChange(value: Value): void
}

/** One field of a request's form, by its type. */
export function FormField(props: FormFieldProps) {
  const { asked, value, problem, onChange } = props
  const { field, required } = asked
  const words = useWords()
  const mark = required && <span> ({words.required})</span>
  const hint = field.description !== '' && field.description !== field.title_in_portal && (
    <Hint>{field.description}</Hint>
  )
  const message = problem !== undefined && <Message validation="error">{problem}</Message>
  const place = (inside: ReactNode) => (
    <div style={{ marginTop: 16 }} data-field={field.id}>
      {inside}
    </div>
  )
  if (field.type === 'checkbox')
    return place(
      <Field>
        <Checkbox checked={value === true} onChange={event => onChange(event.target.checked)}>
          <Label>
            {field.title_in_portal}
            {mark}
          </Label>
          {hint}
          {message}
        </Checkbox>
      </Field>
    )
  if (field.type === 'multiselect')
    return place(
      <Fieldset>
        <Fieldset.Legend>
          {field.title_in_portal}
          {mark}
        </Fieldset.Legend>
        {hint}
        <Choices {...props} />
        {message}
      </Fieldset>
    )
  return place(
    <Field>
      <Label>
        {field.title_in_portal}
        {mark}
      </Label>
      {hint}
      <Control {...props} />
      {message}
    </Field>
  )
}

function Control({ asked: { field, required }, value, problem, onChange }: FormFieldProps) {
  const words = useWords()
  const shared = {
    'aria-required': required,
    value: typeof value === 'string' ? value : '',
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    ...(problem === undefined ? {} : { validation: 'error' as const })
  }
  const options = optionsOf(field, words.form)
  if (options)
    return (
      <Select {...shared}>
        <option value="">{words.form.none}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.name.replaceAll('::', ' › ')}
          </option>
        ))}
      </Select>
    )
  if (field.type === 'textarea') return <Textarea minRows={3} {...shared} />
  return (
    <Input
      {...shared}
      type={field.type === 'date' ? 'date' : 'text'}
      inputMode={field.type === 'integer' ? 'numeric' : field.type === 'decimal' ? 'decimal' : undefined}
    />
  )
}

/** Null for a field that is written and not chosen. */
function optionsOf(
  field: AskedField['field'],
  { types, priorities }: { types: Record<string, string>; priorities: Record<string, string> }
): { name: string; value: string }[] | null {
  const named = (names: Record<string, string>) => Object.entries(names).map(([value, name]) => ({ value, name }))
  if (field.type === 'tickettype') return named(types)
  if (field.type === 'priority') return named(priorities)
  return field.type === 'tagger' ? (field.custom_field_options ?? []) : null
}

function Choices({ asked: { field }, value, onChange }: FormFieldProps) {
  const chosen = Array.isArray(value) ? value : []
  return (field.custom_field_options ?? []).map(option => (
    <Field key={option.value}>
      <Checkbox
        checked={chosen.includes(option.value)}
        onChange={event =>
          onChange(event.target.checked ? [...chosen, option.value] : chosen.filter(one => one !== option.value))
        }
      >
        <Label>{option.name}</Label>
      </Checkbox>
    </Field>
  ))
}
