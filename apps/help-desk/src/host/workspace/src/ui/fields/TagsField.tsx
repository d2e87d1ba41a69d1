import { Field, FauxInput, Input, Label } from '@zendeskgarden/react-forms'
import { Tag } from '@zendeskgarden/react-tags'
import { useState, type KeyboardEvent } from 'react'
import { styled } from 'styled-components'

const Box = styled(FauxInput)`
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
`
const Entry = styled(Input)`
  flex: 1;
  min-width: 40px;
`

interface TagsFieldProps {
  tags: readonly string[]
  disabled: boolean
  onAdd(tags: string[]): void
  onRemove(tag: string): void
}

export function TagsField({ tags, disabled, onAdd, onRemove }: TagsFieldProps) {
  const [typed, setTyped] = useState('')
  const add = (): void => {
    const words = typed
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean)
    if (words.length > 0) onAdd(words)
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = tags.at(-1)
    if (event.key === 'Enter' || event.key === ' ' || event.key === ',') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && typed === '' && last !== undefined) onRemove(last)
  }
  return (
    <Field>
      <Label>Tags</Label>
      <Box isCompact disabled={disabled}>
        {tags.map(tag => (
          <Tag key={tag} size="small">
            <span>{tag}</span>
            {!disabled && <Tag.Close aria-label={`Remover a tag ${tag}`} onClick={() => onRemove(tag)} />}
          </Tag>
        ))}
        <Entry
          isBare
          isCompact
          value={typed}
          disabled={disabled}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
      </Box>
    </Field>
  )
}
