import { useState } from 'react'
import { styled } from 'styled-components'
import type { Snapshot } from '../../../application/snapshot'
import { useSidebar } from '../../sidebarContext'
import { Link } from '../layout'
import { RefusalNote } from '../feedback/RefusalNote'
import { listsEntries, SavedMark } from './SavedMark'

const Over = styled.div`
  position: sticky;
  bottom: 52px;
  z-index: 2;
  height: 0;
  > div {
    position: absolute;
    right: 0;
    bottom: 0;
    left: 0;
    margin: 0;
    box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
  }
  &[data-below] {
    position: static;
    height: auto;
    > div {
      position: static;
      box-shadow: none;
    }
  }
`

const Told = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 8px;
  border-radius: 4px;
  background: var(--bg-warning);
  color: var(--fg-warning);
  font-size: 12px;
  line-height: 16px;
  > span {
    flex: 1;
  }
`

/**
 * Lies over the last entries and moves nothing: refused until it is closed, told things until closed. What was saved says so
 * beside the title of the entries, where it covers nothing, and here only while there are none.
 * `below` = there are none yet: it stands under what is to be done.
 */
export function Strip({ below = false }: { below?: boolean }) {
  const { snapshot, commands, t } = useSidebar()
  const { refused, saved } = commands
  const place = below ? { 'data-below': '' } : {}
  const [gone, setGone] = useState('')
  const words = useTold(snapshot, saved)
    .map(notice => t.code('notices', notice.code, notice.detail))
    .join(' ')
  if (refused)
    return (
      <Over {...place}>
        <RefusalNote refused={refused} />
      </Over>
    )
  if (words !== '' && gone !== words)
    return (
      <Over {...place}>
        <Told data-notice="">
          <span>{words}</span>
          <Link onClick={() => setGone(words)}>{t('common.close')}</Link>
        </Told>
      </Over>
    )
  return listsEntries(snapshot) ? null : <SavedMark />
}

type Notices = Snapshot['notices']

/** What was repaired is told until something is done: our own update makes the sidebar read again at once. */
function useTold({ notices }: Snapshot, saved: number): Notices {
  const [kept, setKept] = useState<{ from: Notices; saved: number }>({ from: [], saved })
  if (notices.some(isRepair) && kept.from !== notices) setKept({ from: notices, saved })
  const repaired = kept.saved === saved ? kept.from.filter(isRepair) : []
  return [...notices.filter(notice => !isRepair(notice)), ...repaired]
}

const isRepair = ({ code }: Notices[number]): boolean => code.endsWith('_repaired')
