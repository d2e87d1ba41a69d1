import { Button, IconButton } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import paperclip from '@zendeskgarden/svg-icons/src/16/paperclip.svg'
import remove from '@zendeskgarden/svg-icons/src/16/x-stroke.svg'
import { useRef } from 'react'
import { styled } from 'styled-components'
import { Icon } from '../../../../host/workspace/src/ui/shared/Icon'
import { useWords } from '../../words/words'
import { PlainList, Subtle } from '../shared/text'
import type { FilesState } from './use-files'

const Place = styled.div`
  margin: 12px 0;
`
const Entry = styled.li`
  display: flex;
  gap: 8px;
  align-items: center;
  margin-top: 4px;
  overflow-wrap: anywhere;
`
const Problem = styled.p`
  margin: 4px 0 0;
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.danger' })};
`

/** Files are sent as soon as they are chosen; what is written takes them along. */
export function FilesField({ files, sending, problems, add, drop }: FilesState) {
  const { files: words } = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <Place>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={event => {
          add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        <Button.StartIcon>
          <Icon $src={paperclip} />
        </Button.StartIcon>
        {words.add}
      </Button>
      {files.length + sending.length > 0 && (
        <PlainList aria-label={words.list}>
          {files.map(file => (
            <Entry key={file.token}>
              <span>{file.name}</span>
              <Subtle>{sizeText(file.size)}</Subtle>
              <IconButton size="small" aria-label={words.remove(file.name)} onClick={() => drop(file)}>
                <Icon $src={remove} />
              </IconButton>
            </Entry>
          ))}
          {sending.map(name => (
            <Entry key={name}>
              <Subtle>{words.sending(name)}</Subtle>
            </Entry>
          ))}
        </PlainList>
      )}
      <div role="alert">
        {problems.map(problem => (
          <Problem key={problem}>{problem}</Problem>
        ))}
      </div>
    </Place>
  )
}

const sizeText = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
