import { styled } from 'styled-components'
import { useSidebar } from '../../sidebarContext'
import { EntryRow } from './EntryRow'
import { Link } from '../layout'
import { SavedMark } from './SavedMark'

const Part = styled.section`
  min-height: 90px;
  > header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 20px;
  }
  h2 {
    margin: 0;
    font-size: 12px;
    line-height: 20px;
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`

export function LastEntries() {
  const { snapshot, show, t } = useSidebar()
  const { entries } = snapshot
  const rejected = snapshot.rejected.length
  const last = entries.slice(-2).reverse()
  if (entries.length === 0 && rejected === 0) return null
  return (
    <Part aria-label={t('entries.title')}>
      <header>
        <h2>{t('entries.title')}</h2>
        <SavedMark />
        {entries.length > 0 && (
          <Link data-opener="entries" onClick={() => show('entries')}>
            {t.count('entries.all', entries.length)}
          </Link>
        )}
      </header>
      <ul>
        {last.map(entry => (
          <EntryRow key={entry.n} entry={entry} />
        ))}
      </ul>
      {rejected > 0 && (
        <Link data-opener="entries" onClick={() => show('entries')}>
          {t.count('rejects.count', rejected)}
        </Link>
      )}
    </Part>
  )
}
