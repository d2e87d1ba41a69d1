import { Anchor } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import type { WireComment } from '../../rest/wire'

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  margin: 8px 0 0;
  padding: 0;
  list-style: none;
`

/** What came with a comment. */
export function Files({ files }: { files: WireComment['attachments'] }) {
  if (files.length === 0) return null
  return (
    <List aria-label="Anexos">
      {files.map(file => (
        <li key={file.content_url}>
          <Anchor href={file.content_url} target="_blank" rel="noreferrer">
            {file.file_name}
          </Anchor>
        </li>
      ))}
    </List>
  )
}
