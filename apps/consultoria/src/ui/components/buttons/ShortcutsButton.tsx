import { styled } from 'styled-components'
import { useSidebar } from '../../sidebarContext'
import { Link } from '../layout'

const Round = styled(Link)`
  flex: none;
  width: 24px;
  height: 24px;
  padding: 0;
  border: 1px solid var(--border);
  border-radius: 50%;
  text-align: center;
  color: var(--fg-subtle);
  &:hover {
    border-color: var(--fg-subtle);
    text-decoration: none;
  }
`

export function ShortcutsButton() {
  const { show, t } = useSidebar()
  const name = t('shortcuts.open')
  return (
    <Round data-opener="shortcuts" aria-label={name} title={name} onClick={() => show('shortcuts')}>
      ?
    </Round>
  )
}

/** What is rarely done. */
export function MoreButton() {
  const { open, t } = useSidebar()
  const name = t('more.open')
  return (
    <Round data-opener="more" aria-label={name} title={name} onClick={() => open({ kind: 'more' })}>
      ⋯
    </Round>
  )
}
