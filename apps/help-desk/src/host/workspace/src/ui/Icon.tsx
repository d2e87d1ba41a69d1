import styled from 'styled-components'

/** A Garden icon in the colour of its text. */
export const Icon = styled.span.attrs({ 'aria-hidden': true })<{ $src: string; $size?: number }>`
  display: inline-block;
  flex: none;
  width: ${p => p.$size ?? 16}px;
  height: ${p => p.$size ?? 16}px;
  background-color: currentColor;
  mask: url('${p => p.$src}') center / contain no-repeat;
`
