import { styled } from 'styled-components'
import type { Snapshot } from '../../../application/snapshot'
import { useSidebar } from '../../sidebarContext'
import { Icon } from '../Icon'

const Mark = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  padding: 0 8px;
  border-radius: 4px;
  background: var(--bg-success);
  color: var(--fg-success);
  font-size: 12px;
  line-height: 20px;
`

/** For a moment after each command, within the line it stands in: it lies over nothing and moves nothing. */
export function SavedMark() {
  const { commands, t } = useSidebar()
  if (!commands.isJustSaved) return null
  return (
    <Mark>
      <Icon name="check" />
      {t('common.saved')}
    </Mark>
  )
}

/** The list of the last entries is on the screen, with its title. */
export const listsEntries = ({ isBegun, hasTroubles, entries, rejected }: Snapshot): boolean =>
  (isBegun || hasTroubles) && entries.length + rejected.length > 0
