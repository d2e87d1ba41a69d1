import { Dots } from '@zendeskgarden/react-loaders'
import { styled } from 'styled-components'

const Middle = styled.output`
  display: flex;
  align-items: center;
  justify-content: center;
  width: 100%;
  height: 100%;
  min-height: 120px;
`

export const Loading = ({ label }: { label: string }) => (
  <Middle aria-label={label}>
    <Dots size={32} aria-hidden />
  </Middle>
)
