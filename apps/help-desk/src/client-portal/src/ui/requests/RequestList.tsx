import { getColor } from '@zendeskgarden/react-theming'
import { styled } from 'styled-components'
import type { Request } from '../../rest/wire'
import { useWords } from '../../words/words'
import { PlainList, Subtle, TextLink } from '../shared/text'
import { useDates } from '../shared/use-dates'
import { StatusTag } from './StatusTag'

const Entry = styled.li`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  align-items: center;
  justify-content: space-between;
  margin-bottom: 8px;
  padding: 12px 16px;
  border: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  border-radius: ${p => p.theme.borderRadii.md};
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.default' })};
`
const What = styled.div`
  flex: 1 1 200px;
`

export function RequestList({ requests }: { requests: Request[] }) {
  const { requests: words } = useWords()
  const { moment } = useDates()
  return (
    <PlainList aria-label={words.title}>
      {requests.map(request => (
        <Entry key={request.id}>
          <What>
            <TextLink href={`/requests/${request.id}`}>{request.subject || words.noSubject}</TextLink>
            <br />
            <Subtle>
              {words.number(request.id)} · {words.updated(moment(request.updated_at))}
            </Subtle>
          </What>
          <StatusTag status={request.status} />
        </Entry>
      ))}
    </PlainList>
  )
}
