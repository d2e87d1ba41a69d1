import { styled } from 'styled-components'
import type { RefusedDeed } from '../hooks/useDeeds'
import { refusalWords } from '../refusalWords'
import { useSidebar } from '../sidebarContext'
import { Icon } from './Icon'
import { Link } from './layout'

const Note = styled.div`
  display: flex;
  gap: 8px;
  flex: none;
  margin: 0 12px 8px;
  padding: 8px;
  border: 1px solid var(--danger-border);
  border-radius: 4px;
  background: var(--bg-danger);
  color: var(--fg-danger);
  font-size: 12px;
  line-height: 16px;
  > div {
    flex: 1;
  }
  svg {
    margin-top: 2px;
  }
  ${Link} {
    margin-right: 12px;
    color: inherit;
    text-decoration: underline;
  }
`

/** Why nothing happened and what to do; offline and busy say when it is tried again. Spoken by the live region. */
export function RefusalNote({ refused }: { refused: RefusedDeed }) {
  const { t, format, deeds } = useSidebar()
  return (
    <Note data-part="refusal">
      <Icon name="alert" />
      <div>
        {refusalWords(refused, t, format)}
        <div>
          {refused.retryAt && <Link onClick={deeds.again}>{t('common.retry')}</Link>}
          <Link onClick={deeds.dismiss}>{t('common.close')}</Link>
        </div>
      </div>
    </Note>
  )
}
