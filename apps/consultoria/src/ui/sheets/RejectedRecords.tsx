import { styled } from 'styled-components'
import { Small } from '../components/layout'
import { useNames } from '../hooks/useNames'
import { useSidebar } from '../sidebarContext'

/** Anybody may write any number of records; a sheet that lists them all would not open. */
const MOST = 50

const Part = styled.section`
  display: grid;
  gap: 8px;
  margin-top: 12px;
  h2 {
    margin: 0;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
  }
  ul {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
`

/** Records that do not count, each with its place, who wrote it and why. A place where nothing lies is no record. */
export function RejectedRecords() {
  const { snapshot, t } = useSidebar()
  const { rejected } = snapshot
  const shown = rejected.slice(0, MOST)
  const nameFor = useNames(shown.map(({ by }) => by))
  if (rejected.length === 0) return null
  return (
    <Part aria-label={t('rejects.title')}>
      <h2>{t('rejects.title')}</h2>
      <ul>
        {shown.map(({ n, by, code }, index) => (
          <Small as="li" key={index}>
            {t('rejects.item', {
              n,
              by: nameFor(by),
              why: t.code('rejected', code)
            })}
          </Small>
        ))}
      </ul>
      {rejected.length > MOST && <Small>{t.count('rejects.more', rejected.length - MOST)}</Small>}
    </Part>
  )
}
