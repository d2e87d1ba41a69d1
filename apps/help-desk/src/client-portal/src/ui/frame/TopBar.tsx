import exit from '@zendeskgarden/svg-icons/src/16/exit-stroke.svg'
import brand from '@zendeskgarden/svg-icons/src/16/lifesaver-fill.svg'
import moon from '@zendeskgarden/svg-icons/src/16/moon-stroke.svg'
import sun from '@zendeskgarden/svg-icons/src/16/sun-stroke.svg'
import { PALETTE } from '@zendeskgarden/react-theming'
import { styled } from 'styled-components'
import { Link, useLocation } from 'wouter'
import { Icon } from '../../../../host/workspace/src/ui/shared/Icon'
import { useSession } from '../../rest/session'
import { useWords } from '../../words/words'
import type { ColorScheme } from './use-color-scheme'

const Bar = styled.header`
  background-color: ${PALETTE.kale[900]};
  color: ${PALETTE.white};
`
const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  align-items: center;
  max-width: 960px;
  min-height: 56px;
  margin: 0 auto;
  padding: 4px 16px;
`
const Name = styled(Link)`
  display: flex;
  gap: 8px;
  align-items: center;
  color: inherit;
  font-weight: ${p => p.theme.fontWeights.semibold};
  text-decoration: none;
`
const Places = styled.nav`
  flex: 1;
  display: flex;
  flex-wrap: wrap;
  gap: 0 4px;
  @media (max-width: 700px) {
    order: 1;
    flex-basis: 100%;
    margin: 0 -8px;
  }
`
const Place = styled(Link)`
  padding: 8px;
  border-bottom: 2px solid transparent;
  color: ${PALETTE.kale[100]};
  text-decoration: none;
  &:hover,
  &[aria-current='page'] {
    border-bottom-color: ${PALETTE.kale[300]};
    color: ${PALETTE.white};
  }
`
const Who = styled.div`
  display: flex;
  gap: 4px;
  align-items: center;
  margin-left: auto;
`
const Tool = styled.button`
  display: flex;
  align-items: center;
  justify-content: center;
  width: 32px;
  height: 32px;
  border: 0;
  border-radius: ${p => p.theme.borderRadii.md};
  background: transparent;
  color: inherit;
  cursor: pointer;
  &:hover {
    background-color: ${PALETTE.kale[700]};
  }
`
const Focused = styled.div`
  & :focus-visible {
    outline-color: ${PALETTE.kale[300]};
  }
`

interface TopBarProps {
  scheme: ColorScheme
  onToggleScheme(): void
  onLeave(): void
}

export function TopBar({ scheme, onToggleScheme, onLeave }: TopBarProps) {
  const { title, nav } = useWords()
  const { facts } = useSession()
  const [place] = useLocation()
  const entry = (path: string, label: string) => (
    <Place href={path} aria-current={place === path ? 'page' : undefined}>
      {label}
    </Place>
  )
  return (
    <Bar>
      <Focused>
        <Row>
          <Name href="/">
            <Icon $src={brand} $size={20} />
            {title}
          </Name>
          <Places aria-label={nav.label}>
            {entry('/requests', nav.requests)}
            {entry('/mails', nav.mails)}
            {entry('/requests/new', nav.newRequest)}
            {facts.guide && entry('/shop', nav.shop)}
          </Places>
          <Who>
            <span>{facts.user.name}</span>
            <Tool type="button" aria-label={scheme === 'dark' ? nav.light : nav.dark} onClick={onToggleScheme}>
              <Icon $src={scheme === 'dark' ? sun : moon} />
            </Tool>
            <Tool type="button" aria-label={nav.leave} onClick={onLeave}>
              <Icon $src={exit} />
            </Tool>
          </Who>
        </Row>
      </Focused>
    </Bar>
  )
}
