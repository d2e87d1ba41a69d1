import { styled } from 'styled-components'
import { useSession } from '../../rest/session'
import { useLoad } from '../../rest/use-load'
import type { Mail } from '../../rest/wire'
import { useWords } from '../../words/words'
import { Card } from '../shared/Card'
import { Loads } from '../shared/Loads'
import { PlainList, Subtle, TextLink, Title } from '../shared/text'
import { useDates } from '../shared/use-dates'
import { Written } from '../shared/Written'

const Letter = styled.details`
  & > summary {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    justify-content: space-between;
    cursor: pointer;
    font-weight: ${p => p.theme.fontWeights.semibold};
    overflow-wrap: anywhere;
  }
  &[open] > summary {
    margin-bottom: 12px;
  }
`

/** What triggers and automations mailed to the reader. */
export function MailsPage() {
  const { rest } = useSession()
  const { mails: words } = useWords()
  const { moment } = useDates()
  const loaded = useLoad('mails', () => rest.get<{ mails: Mail[] }>('/__client/mails'))
  return (
    <>
      <Title>{words.title}</Title>
      <p style={{ marginBottom: 16 }}>{words.note}</p>
      <Loads loaded={loaded}>
        {({ mails }) =>
          mails.length === 0 ? (
            <Card>{words.none}</Card>
          ) : (
            <PlainList>
              {mails.map(mail => (
                <Card as="li" key={mail.id}>
                  <Letter>
                    <summary>
                      <span>{mail.subject}</span>
                      <Subtle>{moment(mail.sent_at)}</Subtle>
                    </summary>
                    <Written text={mail.body} />
                    {mail.ticket_id !== null && (
                      <p style={{ marginTop: 12 }}>
                        <TextLink href={`/requests/${mail.ticket_id}`}>{words.open(mail.ticket_id)}</TextLink>
                      </p>
                    )}
                  </Letter>
                </Card>
              ))}
            </PlainList>
          )
        }
      </Loads>
    </>
  )
}
