import { styled } from 'styled-components'

const Shape = styled.span`
  display: inline-block;
  flex: none;
  background-color: currentColor;
  mask: center / contain no-repeat;
`

interface IconProps {
  $src: string
  $size?: number
}

/** A Garden icon in the colour of its text. Its address is inline: a style sheet would take the `//` in it for a comment. */
export function Icon({ $src, $size = 16, ...rest }: IconProps) {
  return <Shape {...rest} aria-hidden style={{ width: $size, height: $size, maskImage: `url("${$src}")` }} />
}
