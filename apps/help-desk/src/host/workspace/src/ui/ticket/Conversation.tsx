import { Tag } from '@zendeskgarden/react-tags'
import { getColor } from '@zendeskgarden/react-theming'
import { MD, SM } from '@zendeskgarden/react-typography'
import { useEffect, useRef } from 'react'
import { styled } from 'styled-components'
import type { WireComment, WireUser } from '../../rest/wire'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { doubtsOf } from '../../ticket-form/comment-doubts'
import { momentText } from '../shared/dates'
import { useDesk } from '../shared/DeskContext'
import { Face } from '../shared/Face'
import { channelNames } from '../shared/names'
import { useUsers } from '../shared/use-people'
import { Files } from './Files'
import { useTicketState } from './use-ticket-state'

const List = styled.ol`
  flex: 1;
  min-height: 96px;
  margin: 0;
  padding: 16px;
  overflow-y: auto;
  list-style: none;
`
const Entry = styled.li<{ $internal: boolean }>`
  display: grid;
  grid-template-columns: 32px minmax(0, 1fr);
  gap: 0 12px;
  margin-bottom: 16px;
  padding: ${p => (p.$internal ? '12px' : '0 12px')};
  border: 1px solid ${p => (p.$internal ? getColor({ theme: p.theme, variable: 'border.warning' }) : 'transparent')};
  border-radius: ${p => p.theme.borderRadii.md};
  background-color: ${p =>
    p.$internal ? getColor({ theme: p.theme, variable: 'background.warning' }) : 'transparent'};
`
const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 2px 8px;
  align-items: baseline;
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
`
const Name = styled(MD)`
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.default' })};
`
const Body = styled.div`
  margin-top: 4px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`

const Doubt = styled(SM)`
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.warning' })};
`

export function Conversation({ session, shown }: { session: TicketSession; shown: boolean }) {
  const { comments } = useTicketState(session)
  const users = useUsers(comments.map(comment => comment.author_id))
  const end = useRef<HTMLOListElement>(null)
  const count = comments.length
  useEffect(() => {
    if (shown && count > 0 && end.current) end.current.scrollTop = end.current.scrollHeight
  }, [count, shown])
  return (
    <List ref={end} aria-label="Conversa" tabIndex={0}>
      {comments.map(comment => (
        <OneComment key={comment.id} comment={comment} author={users.get(comment.author_id)} />
      ))}
    </List>
  )
}

const kindOf = (comment: WireComment): string => {
  if (comment.type === 'Message') return 'Mensagem'
  return comment.public ? 'Comentário público' : 'Nota interna'
}

function OneComment({ comment, author }: { comment: WireComment; author: WireUser | undefined }) {
  const { clock } = useDesk()
  const name = author?.name ?? '…'
  const doubts = doubtsOf(comment)
  return (
    <Entry $internal={!comment.public} aria-label={`${kindOf(comment)} de ${name}`}>
      <Face name={name} />
      <div>
        <Head>
          <Name isBold tag="span">
            {name}
          </Name>
          <SM tag="span">
            <time dateTime={comment.created_at}>{momentText(comment.created_at, clock.now())}</time>
          </SM>
          {comment.public ? (
            <SM tag="span">via {channelNames[comment.via.channel] ?? comment.via.channel}</SM>
          ) : (
            <Tag size="small" hue="yellow">
              <span>Interno</span>
            </Tag>
          )}
        </Head>
        {doubts.length > 0 && <Doubt>{doubts.join(' ')}</Doubt>}
        {comment.undelivered && <Doubt>Não entregue ao cliente.</Doubt>}
        <Body>{comment.body.trim()}</Body>
        <Files files={comment.attachments} />
      </div>
    </Entry>
  )
}
