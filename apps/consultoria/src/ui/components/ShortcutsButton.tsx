import { styled } from 'styled-components'
import { useSidebar } from '../sidebarContext'
import { Link } from './layout'

const Corner = styled(Link)`
  align-self: flex-end;
  margin-top: auto;
  padding: 2px 4px;
  color: var(--fg-subtle);
`

export function ShortcutsButton() {
  const { show, t } = useSidebar()
  return (
    <Corner data-opener="shortcuts" aria-label={t('shortcuts.open')} onClick={() => show('shortcuts')}>
      {t('shortcuts.title')} ?
    </Corner>
  )
}
