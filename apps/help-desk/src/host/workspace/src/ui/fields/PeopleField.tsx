import { Tag } from '@zendeskgarden/react-tags'
import { styled } from 'styled-components'
import { useUsers } from '../shared/use-people'
import { PersonSearch } from './PersonSearch'

const Chosen = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  margin-top: 4px;
`

interface PeopleFieldProps {
  label: string
  ids: readonly number[]
  disabled: boolean
  onChange(ids: number[]): void
}

export function PeopleField({ label, ids, disabled, onChange }: PeopleFieldProps) {
  const users = useUsers(ids)
  return (
    <div>
      <PersonSearch label={label} disabled={disabled} without={ids} onPick={id => onChange([...ids, id])} />
      {ids.length > 0 && (
        <Chosen>
          {ids.map(id => (
            <Tag key={id} size="small" isPill>
              <span>{users.get(id)?.name ?? '…'}</span>
              {!disabled && (
                <Tag.Close
                  aria-label={`Remover ${users.get(id)?.name ?? ''} de ${label}`}
                  onClick={() => onChange(ids.filter(known => known !== id))}
                />
              )}
            </Tag>
          ))}
        </Chosen>
      )}
    </div>
  )
}
