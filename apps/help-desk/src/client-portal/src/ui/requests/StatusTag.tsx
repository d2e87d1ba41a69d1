import { Tag } from '@zendeskgarden/react-tags'
import { useWords } from '../../words/words'

const hues: Record<string, string> = {
  new: 'blue',
  open: 'blue',
  hold: 'blue',
  pending: 'yellow',
  solved: 'green',
  closed: 'grey'
}

/** Whose turn it is, in words; the colour only repeats them. */
export function StatusTag({ status }: { status: string }) {
  const words = useWords()
  return (
    <Tag size="small" hue={hues[status] ?? 'grey'}>
      <span>{words.status[status] ?? status}</span>
    </Tag>
  )
}
