import { PALETTE } from '@zendeskgarden/react-theming'
import { Tooltip } from '@zendeskgarden/react-tooltips'
import { styled } from 'styled-components'
import { useObserved } from '../../desk/observable'
import { useNow } from '../../desk/use-now'
import { useDesk } from '../shared/DeskContext'
import { dayAndHour } from '../shared/dates'

const Time = styled.time<{ $moved: boolean }>`
  padding: 2px 4px;
  border-radius: ${p => p.theme.borderRadii.sm};
  background-color: ${p => (p.$moved ? PALETTE.yellow[400] : 'transparent')};
  color: ${p => (p.$moved ? PALETTE.grey[900] : 'inherit')};
  font-size: ${p => p.theme.fontSizes.xs};
  line-height: 14px;
  text-align: center;
  white-space: pre-line;
`

/** The account's clock; marked while it was moved away from the real time. */
export function ServerTimeNote() {
  const { clock } = useDesk()
  const { moved } = useObserved(clock.state)
  const now = useNow(clock)
  const { day, hour } = dayAndHour(now)
  const label = `${moved ? 'Relógio da conta alterado' : 'Relógio da conta'}: ${day} ${hour}`
  return (
    <Tooltip content={label} placement="end" hasArrow={false}>
      <Time $moved={moved} dateTime={now.toISOString()} aria-label={label} tabIndex={0}>
        {`${day}\n${hour}`}
      </Time>
    </Tooltip>
  )
}
