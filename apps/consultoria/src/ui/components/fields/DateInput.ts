import { Input } from '@zendeskgarden/react-forms'
import { styled } from 'styled-components'

/** Garden greys the parts of a date or time as if they were a placeholder; a filled one must read as text. */
export const DateInput = styled(Input)`
  min-width: 0;
  &:not(:focus)::-webkit-datetime-edit {
    color: ${p => (p.value ? 'var(--fg)' : 'var(--fg-subtle)')};
  }
`
