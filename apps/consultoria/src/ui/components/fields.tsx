import { Checkbox, Field, Fieldset, Input, Radio, Select, Textarea } from '@zendeskgarden/react-forms'
import type { ReactNode } from 'react'

interface Named {
  label: string
  hint?: string | undefined
  error?: string | null | undefined
}

interface Written extends Named {
  value: string
  onChange(value: string): void
}

export function TextField({
  label,
  hint,
  error,
  value,
  onChange,
  type = 'text',
  ...rest
}: Written & { type?: 'text' | 'date' | 'time'; autoComplete?: string; placeholder?: string; readOnly?: boolean }) {
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      <Input
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

export function AreaField({ label, hint, error, value, onChange, rows = 3 }: Written & { rows?: number }) {
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
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

export function SelectField({ label, hint, error, value, onChange, choices }: Written & { choices: Choice[] }) {
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
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

export function CheckField({
  label,
  hint,
  checked,
  onChange
}: Named & { checked: boolean; onChange(checked: boolean): void }) {
  return (
    <Field>
      <Checkbox isCompact checked={checked} onChange={event => onChange(event.target.checked)}>
        <Field.Label isRegular>{label}</Field.Label>
        {hint && <Field.Hint>{hint}</Field.Hint>}
      </Checkbox>
    </Field>
  )
}

export function RadioField({
  label,
  name,
  value,
  onChange,
  choices
}: Written & { name: string; choices: (Choice & { below?: ReactNode })[] }) {
  return (
    <Fieldset isCompact>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {choices.map(choice => (
        <Field key={choice.value}>
          <Radio
            isCompact
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          >
            <Field.Label isRegular>{choice.label}</Field.Label>
            {choice.below && <Field.Hint>{choice.below}</Field.Hint>}
          </Radio>
        </Field>
      ))}
    </Fieldset>
  )
}

function Below({ hint, error }: { hint?: string | undefined; error?: string | null | undefined }) {
  if (error) return <Field.Message validation="error">{error}</Field.Message>
  return hint ? <Field.Hint>{hint}</Field.Hint> : null
}
