import { Field, Input, Select, Textarea } from '@zendeskgarden/react-forms'
import { styled } from 'styled-components'

/** Garden greys the parts of a date or time as if they were a placeholder; a filled one must read as text. */
const DateInput = styled(Input)`
  min-width: 0;
  &:not(:focus)::-webkit-datetime-edit {
    color: ${p => (p.value ? 'var(--fg)' : 'var(--fg-subtle)')};
  }
`

const Hint = styled(Field.Hint)`
  font-size: 12px;
  line-height: 16px;
`

/** Below the heading it stands under. */
const Label = styled(Field.Label)`
  font-size: 12px;
  line-height: 16px;
`

export interface Named {
  label: string
  hint?: string | undefined
  error?: string | null | undefined
}

export interface Written extends Named {
  value: string
  onChange(value: string): void
}

export interface TextFieldProps extends Written {
  type?: 'text' | 'date' | 'time'
  placeholder?: string
  readOnly?: boolean
}

export function TextField({ label, hint, error, value, onChange, type = 'text', ...rest }: TextFieldProps) {
  return (
    <Field>
      <Label>{label}</Label>
      <DateInput
        isCompact
        autoComplete="off"
        {...rest}
        type={type}
        value={value}
        onChange={event => onChange(event.target.value)}
        {...(error ? { validation: 'error' as const } : {})}
      />
      <Below hint={hint} error={error} />
    </Field>
  )
}

export interface AreaFieldProps extends Written {
  rows?: number
}

export function AreaField({ label, hint, error, value, onChange, rows = 3 }: AreaFieldProps) {
  return (
    <Field>
      <Label>{label}</Label>
      <Textarea
        isCompact
        rows={rows}
        value={value}
        onChange={event => onChange(event.target.value)}
        {...(error ? { validation: 'error' as const } : {})}
      />
      <Below hint={hint} error={error} />
    </Field>
  )
}

export interface Choice {
  value: string
  label: string
}

export interface SelectFieldProps extends Written {
  choices: Choice[]
}

export function SelectField({ label, hint, error, value, onChange, choices }: SelectFieldProps) {
  return (
    <Field>
      <Label>{label}</Label>
      <Select
        isCompact
        value={value}
        onChange={event => onChange(event.target.value)}
        {...(error ? { validation: 'error' as const } : {})}
      >
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
      <Below hint={hint} error={error} />
    </Field>
  )
}

function Below({ hint, error }: { hint?: string | undefined; error?: string | null | undefined }) {
  if (error) return <Field.Message validation="error">{error}</Field.Message>
  return hint ? <Hint>{hint}</Hint> : null
}
