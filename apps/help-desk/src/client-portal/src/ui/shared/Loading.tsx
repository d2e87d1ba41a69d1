import { Skeleton } from '@zendeskgarden/react-loaders'
import { styled } from 'styled-components'
import { useWords } from '../../words/words'

const Lines = styled.output`
  display: block;
  max-width: 640px;
  margin: 0 auto;
  padding: 16px;
  & > * {
    display: block;
    margin-bottom: 12px;
  }
`

/** Grey lines where text will be. */
export function Loading() {
  const words = useWords()
  return (
    <Lines aria-label={words.loading}>
      <Skeleton width="40%" height="24px" />
      <Skeleton height="16px" />
      <Skeleton height="16px" />
      <Skeleton width="70%" height="16px" />
    </Lines>
  )
}
