import { getColor } from '@zendeskgarden/react-theming'
import { css, styled } from 'styled-components'
import { Link } from 'wouter'

export const linkLook = css`
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.primary' })};
  text-decoration: underline;
  text-underline-offset: 2px;
  overflow-wrap: anywhere;
`

/** A link within the help center. */
export const TextLink = styled(Link)`
  ${linkLook}
`

export const PlainList = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;
`

export const Subtle = styled.span`
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
  font-size: ${p => p.theme.fontSizes.sm};
`

export const Title = styled.h1`
  margin: 0 0 16px;
  font-size: ${p => p.theme.fontSizes.xl};
  font-weight: ${p => p.theme.fontWeights.semibold};
  line-height: 28px;
  overflow-wrap: anywhere;
`

export const Heading = styled.h2`
  margin: 0 0 8px;
  font-size: ${p => p.theme.fontSizes.lg};
  font-weight: ${p => p.theme.fontWeights.semibold};
  line-height: 24px;
`
