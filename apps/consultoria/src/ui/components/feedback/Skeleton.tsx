import { keyframes, styled } from 'styled-components'
import type { Translate } from '../../i18n/translate'
import { Hidden } from '../layout'

const breathe = keyframes`50% { opacity: 0.5; }`

const Box = styled.div`
  display: flex;
  flex-direction: column;
  gap: 4px;
  min-height: 100%;
  box-sizing: border-box;
  padding: 8px 12px;
  > :nth-last-child(-n + 2) {
    margin-top: 4px;
  }
  > span {
    border-radius: 4px;
    background: var(--border-subtle);
    flex: none;
    animation: ${breathe} 1.6s ease-in-out infinite;
  }
`

/** The same heights as what comes, so that nothing jumps. */
const heights = [36, 44, 28, 24, 120, 90]

export function Skeleton({ t }: { t: Translate }) {
  return (
    <Box aria-busy="true">
      <Hidden as="output">{t('common.loading')}</Hidden>
      {heights.map(height => (
        <span key={height} style={{ height }} />
      ))}
    </Box>
  )
}
