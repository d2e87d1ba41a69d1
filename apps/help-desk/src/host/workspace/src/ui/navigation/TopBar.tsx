import { IconButton } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { Tooltip } from '@zendeskgarden/react-tooltips'
import { SM } from '@zendeskgarden/react-typography'
import moon from '@zendeskgarden/svg-icons/src/16/moon-stroke.svg'
import sun from '@zendeskgarden/svg-icons/src/16/sun-stroke.svg'
import { styled } from 'styled-components'
import { useObserved } from '../../desk/observable'
import { useDesk } from '../shared/DeskContext'
import { Icon } from '../shared/Icon'
import { TicketSearch } from './TicketSearch'
import { TicketTabs } from './TicketTabs'

const Bar = styled.header`
  grid-column: 2;
  display: flex;
  align-items: stretch;
  min-width: 0;
  border-bottom: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.recessed' })};
`
const Tools = styled.div`
  display: flex;
  flex: none;
  gap: 8px;
  align-items: center;
  margin-left: auto;
  padding: 0 12px;
`

export function TopBar({ onToggleScheme }: { onToggleScheme(): void }) {
  const desk = useDesk()
  const scheme = useObserved(desk.colorScheme)
  const label = scheme === 'light' ? 'Usar tema escuro' : 'Usar tema claro'
  return (
    <Bar>
      <TicketTabs />
      <Tools>
        <TicketSearch />
        <Tooltip content={label}>
          <IconButton aria-label={label} size="small" onClick={onToggleScheme}>
            <Icon $src={scheme === 'light' ? moon : sun} />
          </IconButton>
        </Tooltip>
        <SM tag="span">{desk.account.me.name}</SM>
      </Tools>
    </Bar>
  )
}
