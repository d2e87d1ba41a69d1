import { PALETTE } from '@zendeskgarden/react-theming'
import { Tooltip } from '@zendeskgarden/react-tooltips'
import home from '@zendeskgarden/svg-icons/src/16/home-fill.svg'
import inbox from '@zendeskgarden/svg-icons/src/16/inbox-fill.svg'
import puzzle from '@zendeskgarden/svg-icons/src/16/puzzle-piece-fill.svg'
import zendesk from '@zendeskgarden/svg-icons/src/16/lifesaver-fill.svg'
import { styled } from 'styled-components'
import { useObserved } from '../../desk/observable'
import type { Page } from '../../desk/page'
import { useDesk } from '../shared/DeskContext'
import { Face } from '../shared/Face'
import { ForScreenReaders } from '../shared/ForScreenReaders'
import { Icon } from '../shared/Icon'
import { ServerTimeNote } from './ServerTimeNote'

const Bar = styled.nav`
  grid-row: 1 / -1;
  display: flex;
  flex-direction: column;
  align-items: center;
  background-color: ${PALETTE.kale[900]};
  color: ${PALETTE.kale[200]};
`
const Brand = styled.span`
  display: flex;
  align-items: center;
  justify-content: center;
  height: 48px;
  color: ${PALETTE.white};
`
const Place = styled.button`
  display: flex;
  align-items: center;
  justify-content: center;
  width: 60px;
  height: 48px;
  border: 0;
  border-left: 3px solid transparent;
  border-right: 3px solid transparent;
  background: transparent;
  color: inherit;
  cursor: pointer;
  &:hover {
    background-color: ${PALETTE.kale[800]};
    color: ${PALETTE.white};
  }
  &:focus-visible {
    outline: 2px solid ${PALETTE.kale[300]};
    outline-offset: -3px;
  }
  &[aria-current='page'] {
    border-left-color: ${PALETTE.white};
    background-color: ${PALETTE.kale[700]};
    color: ${PALETTE.white};
  }
`
const Foot = styled.div`
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 12px;
  margin-top: auto;
  padding-bottom: 12px;
`

export function NavBar({ onLeave }: { onLeave(): void }) {
  const desk = useDesk()
  const page = useObserved(desk.page)
  const apps = useObserved(desk.apps).filter(app => app.locations['nav_bar'])
  const { me } = desk.account
  const place = (label: string, icon: string, target: Page, current: boolean) => (
    <Tooltip key={label} content={label} placement="end" hasArrow={false}>
      <Place
        type="button"
        aria-label={label}
        aria-current={current ? 'page' : undefined}
        onClick={() => desk.go(target)}
      >
        <Icon $src={icon} $size={20} />
      </Place>
    </Tooltip>
  )
  return (
    <Bar aria-label="Navegação principal">
      <Brand>
        <Icon $src={zendesk} $size={22} />
      </Brand>
      {place('Página inicial', home, { kind: 'home' }, page.kind === 'home')}
      {place('Visualizações', inbox, { kind: 'views', id: null }, page.kind === 'views' || page.kind === 'suspended')}
      {apps.map(app =>
        place(
          app.title,
          app.navBarIcon === null ? puzzle : `${desk.frameOrigin}${app.folder}${app.navBarIcon}`,
          { kind: 'app', slug: app.slug, route: '' },
          page.kind === 'app' && page.slug === app.slug
        )
      )}
      <Foot>
        <ServerTimeNote />
        <Tooltip content={`${me.name}: trocar de pessoa`} placement="end" hasArrow={false}>
          <Place type="button" onClick={onLeave}>
            <Face name={me.name} />
            <ForScreenReaders>{`${me.name}: trocar de pessoa`}</ForScreenReaders>
          </Place>
        </Tooltip>
      </Foot>
    </Bar>
  )
}
