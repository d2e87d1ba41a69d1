import { Tag } from '@zendeskgarden/react-tags'
import { getColor } from '@zendeskgarden/react-theming'
import { styled } from 'styled-components'
import { Face } from '../../../../host/workspace/src/ui/shared/Face'
import { useSession } from '../../rest/session'
import type { Comment, Participant } from '../../rest/wire'
import { useWords } from '../../words/words'
import { linkLook, Subtle } from '../shared/text'
import { useDates } from '../shared/use-dates'
import { Written } from '../shared/Written'

const List = styled.ol`
  margin: 16px 0;
  padding: 0;
  list-style: none;
`
const Entry = styled.li`
  display: grid;
  grid-template-columns: 32px minmax(0, 1fr);
  gap: 0 12px;
  margin-bottom: 12px;
  padding: 16px;
  border: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  border-radius: ${p => p.theme.borderRadii.md};
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.default' })};
`
const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 8px;
  align-items: baseline;
  margin-bottom: 8px;
`
const Files = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  margin: 12px 0 0;
  padding: 0;
  list-style: none;
`
const File = styled.a`
  ${linkLook}
`

/** What was said in public, oldest first. */
export function Conversation({ comments, people }: { comments: Comment[]; people: Participant[] }) {
  const { request: words } = useWords()
  return (
    <List aria-label={words.conversation}>
      {comments.map(comment => (
        <OneComment key={comment.id} comment={comment} author={people.find(({ id }) => id === comment.author_id)} />
      ))}
    </List>
  )
}

function OneComment({ comment, author }: { comment: Comment; author: Participant | undefined }) {
  const { request: words } = useWords()
  const { facts } = useSession()
  const { moment } = useDates()
  const name = author?.id === facts.user.id ? words.you : (author?.name ?? '…')
  return (
    <Entry>
      <Face name={author?.name ?? '…'} />
      <div>
        <Head>
          <strong>{name}</strong>
          {author?.agent && (
            <Tag size="small">
              <span>{words.agent}</span>
            </Tag>
          )}
          <Subtle as="time" dateTime={comment.created_at}>
            {moment(comment.created_at)}
          </Subtle>
        </Head>
        <Written text={comment.body.trim()} />
        {comment.attachments.length > 0 && (
          <Files aria-label={words.files}>
            {comment.attachments.map(file => (
              <li key={file.id}>
                <File href={file.content_url} target="_blank" rel="noreferrer">
                  {file.file_name}
                </File>
              </li>
            ))}
          </Files>
        )}
      </div>
    </Entry>
  )
}
