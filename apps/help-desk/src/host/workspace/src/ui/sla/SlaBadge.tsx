import { Tag } from '@zendeskgarden/react-tags'
import { getColor, PALETTE } from '@zendeskgarden/react-theming'
import { Tooltip } from '@zendeskgarden/react-tooltips'
import { styled } from 'styled-components'
import type { WireTarget } from '../../rest/wire'
import { ForScreenReaders } from '../shared/ForScreenReaders'
import { metricNames, targetState, type Urgency } from './sla-words'

/** The colours agents know a target by, each with its own text: they are read on light and dark alike. */
const hues: Record<Urgency, { background: string; text: string }> = {
  ahead: { background: PALETTE.green[800] ?? '', text: PALETTE.white },
  near: { background: PALETTE.yellow[400] ?? '', text: PALETTE.yellow[900] ?? '' },
  missed: { background: PALETTE.red[700] ?? '', text: PALETTE.white },
  paused: { background: PALETTE.grey[300] ?? '', text: PALETTE.grey[900] ?? '' }
}

const Badge = styled(Tag)<{ $background: string; $text: string }>`
  flex: none;
  border: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.subtle' })};
  background-color: ${p => p.$background};
  color: ${p => p.$text};
`

/** How long a target has yet, or how long ago it was missed. With its name where it does not stand under one. */
export function SlaBadge({ target, now, isNamed = false }: { target: WireTarget; now: Date; isNamed?: boolean }) {
  const { urgency, short, long } = targetState(target, now)
  const { background, text } = hues[urgency]
  const name = isNamed ? `${metricNames[target.metric] ?? target.metric} ` : ''
  return (
    <Tooltip content={long} hasArrow={false}>
      <Badge size="small" $background={background} $text={text}>
        <span aria-hidden>{`${name}${short}`}</span>
        <ForScreenReaders>{long}</ForScreenReaders>
      </Badge>
    </Tooltip>
  )
}
