import { styled } from 'styled-components'
import type { Field, FieldValue, Request } from '../../rest/wire'
import { useWords } from '../../words/words'
import { Card } from '../shared/Card'
import { Subtle } from '../shared/text'
import { useDates } from '../shared/use-dates'
import { StatusTag } from './StatusTag'

const Facts = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
  gap: 12px 24px;
  margin: 0;
  & dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`

/** What is known of a request: its state, its days and the fields the portal shows. */
export function Details({ request, fields }: { request: Request; fields: Field[] }) {
  const words = useWords()
  const { moment } = useDates()
  const filled = request.custom_fields.flatMap(({ id, value }) => {
    const field = fields.find(one => one.id === id)
    const text = field && shownValue(field, value, words.request)
    return field && text ? [{ id, label: field.title_in_portal, text }] : []
  })
  return (
    <Card aria-label={words.request.details}>
      <Facts>
        <div>
          <dt>
            <Subtle>{words.request.state}</Subtle>
          </dt>
          <dd>
            <StatusTag status={request.status} />
          </dd>
        </div>
        <Fact name={words.request.number} value={String(request.id)} />
        <Fact name={words.request.created} value={moment(request.created_at)} />
        <Fact name={words.request.changed} value={moment(request.updated_at)} />
        {filled.map(({ id, label, text }) => (
          <Fact key={id} name={label} value={text} />
        ))}
      </Facts>
    </Card>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>
      <Subtle>{name}</Subtle>
    </dt>
    <dd>{value}</dd>
  </div>
)

/** A value as people read it: options by their names, ticks as yes and no. */
function shownValue(field: Field, value: FieldValue, { yes, no }: { yes: string; no: string }): string {
  if (value === null || value === '') return ''
  const named = (one: string) => field.custom_field_options?.find(option => option.value === one)?.name ?? one
  if (typeof value === 'boolean') return value ? yes : no
  return Array.isArray(value) ? value.map(named).join(', ') : named(String(value))
}
