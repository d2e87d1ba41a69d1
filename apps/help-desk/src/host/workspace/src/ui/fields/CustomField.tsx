import { Checkbox, Field, Hint, Input, Label, Select, Textarea } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'
import { styled } from 'styled-components'
import type { WireField } from '../../rest/wire'
import { asText, asTexts, type FormValue } from '../../ticket-form/values'
import { Missing, missingMark, RequiredMark } from './Required'

const Options = styled.fieldset`
  margin: 0;
  padding: 0;
  border: 0;
`

/** Garden greys every date; here only an empty one. */
const DateInput = styled(Input)`
  &::-webkit-datetime-edit {
    color: ${p => (p.value === '' ? undefined : 'inherit')};
  }
`
const Note = styled(Hint)`
  font-size: ${p => p.theme.fontSizes.sm};
  line-height: 16px;
`

interface CustomFieldProps {
  field: WireField
  required: boolean
  /** It is empty and the ticket could not be sent for that. */
  missing: boolean
  value: FormValue
  disabled: boolean
  onChange(value: FormValue): void
}

/** One custom field, by its type. */
export function CustomField(props: CustomFieldProps) {
  const { field, value, disabled, onChange } = props
  if (field.type === 'checkbox') {
    return (
      <Field>
        <Checkbox checked={value === true} disabled={disabled} onChange={event => onChange(event.target.checked)}>
          <Label>
            {field.title}
            {props.required && <RequiredMark />}
          </Label>
        </Checkbox>
        {props.missing && <Missing />}
      </Field>
    )
  }
  return (
    <Field>
      <Label>
        {field.title}
        {props.required && <RequiredMark />}
      </Label>
      {control(props)}
      {props.missing && <Missing />}
      {field.agent_description && <Note>{field.agent_description}</Note>}
    </Field>
  )

  function control({ required }: CustomFieldProps): ReactNode {
    const shared = { isCompact: true, disabled, 'aria-required': required, ...missingMark(props.missing) }
    const text = asText(value)
    if (field.type === 'tagger') return <Choice {...props} />
    if (field.type === 'multiselect') return <Choices {...props} />
    if (field.type === 'textarea')
      return <Textarea {...shared} minRows={2} maxRows={8} value={text} onChange={e => onChange(e.target.value)} />
    if (field.type === 'date')
      return <DateInput {...shared} type="date" value={text} onChange={e => onChange(e.target.value)} />
    if (field.type === 'integer' || field.type === 'decimal') {
      const step = field.type === 'integer' ? 1 : 'any'
      const number = (typed: string): FormValue => (typed === '' ? null : Number(typed))
      return (
        <Input {...shared} type="number" step={step} value={text} onChange={e => onChange(number(e.target.value))} />
      )
    }
    return <Input {...shared} value={text} onChange={e => onChange(e.target.value)} />
  }
}

/** `::` in an option's name makes groups, as it makes submenus in Zendesk. */
function Choice({ field, value, disabled, required, missing, onChange }: CustomFieldProps) {
  const groups = new Map<string, { value: string; name: string }[]>()
  for (const option of field.custom_field_options ?? []) {
    const cut = option.name.lastIndexOf('::')
    const group = cut < 0 ? '' : option.name.slice(0, cut)
    const name = cut < 0 ? option.name : option.name.slice(cut + 2)
    groups.set(group, [...(groups.get(group) ?? []), { value: option.value, name }])
  }
  return (
    <Select
      isCompact
      value={asText(value)}
      disabled={disabled}
      aria-required={required}
      {...missingMark(missing)}
      onChange={event => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">-</option>
      {[...groups].map(([group, options]) => {
        const items = options.map(option => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))
        if (group === '') return items
        return (
          <optgroup key={group} label={group.replaceAll('::', ' › ')}>
            {items}
          </optgroup>
        )
      })}
    </Select>
  )
}

function Choices({ field, value, disabled, onChange }: CustomFieldProps) {
  const chosen = asTexts(value)
  return (
    <Options aria-label={field.title}>
      {(field.custom_field_options ?? []).map(option => (
        <Field key={option.value}>
          <Checkbox
            isCompact
            checked={chosen.includes(option.value)}
            disabled={disabled}
            onChange={event =>
              onChange(
                event.target.checked ? [...chosen, option.value] : chosen.filter(known => known !== option.value)
              )
            }
          >
            <Label isRegular>{option.name.replaceAll('::', ' › ')}</Label>
          </Checkbox>
        </Field>
      ))}
    </Options>
  )
}
