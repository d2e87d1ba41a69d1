import { Tag } from '@zendeskgarden/react-tags'
import { getColor, PALETTE } from '@zendeskgarden/react-theming'
import { styled } from 'styled-components'
import { statusNames } from './names'

/** The colours agents know each status by. */
const hues: Record<string, { background: string; text: string }> = {
  new: { background: PALETTE.yellow[400] ?? '', text: PALETTE.yellow[900] ?? '' },
  open: { background: PALETTE.red[700] ?? '', text: PALETTE.white },
  pending: { background: PALETTE.blue[700] ?? '', text: PALETTE.white },
  hold: { background: PALETTE.grey[900] ?? '', text: PALETTE.white },
  solved: { background: PALETTE.grey[600] ?? '', text: PALETTE.white },
  closed: { background: PALETTE.grey[300] ?? '', text: PALETTE.grey[900] ?? '' }
}

const Badge = styled(Tag)<{ $background: string; $text: string }>`
  flex: none;
  border: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.subtle' })};
  background-color: ${p => p.$background};
  color: ${p => p.$text};
`

/** The colour is the category's, the name the account's own where it has one. */
export function StatusBadge({ status, label }: { status: string; label?: string | undefined }) {
  const { background, text } = hues[status] ?? { background: '', text: '' }
  return (
    <Badge size="small" $background={background} $text={text}>
      <span>{label ?? statusNames[status] ?? status}</span>
    </Badge>
  )
}
