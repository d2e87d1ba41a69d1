import { getColor } from '@zendeskgarden/react-theming'
import parse from 'html-react-parser'
import { styled } from 'styled-components'

const Body = styled.div`
  overflow-wrap: anywhere;
  line-height: 24px;
  & a {
    color: ${p => getColor({ theme: p.theme, variable: 'foreground.primary' })};
    text-decoration: underline;
  }
  & h1,
  & h2,
  & h3 {
    margin: 24px 0 8px;
    font-size: ${p => p.theme.fontSizes.lg};
    font-weight: ${p => p.theme.fontWeights.semibold};
  }
  & p {
    margin: 0 0 12px;
  }
  & ul,
  & ol {
    margin: 0 0 12px;
    padding-left: 24px;
  }
  & ul {
    list-style: disc;
  }
  & ol {
    list-style: decimal;
  }
  & strong {
    font-weight: ${p => p.theme.fontWeights.semibold};
  }
  & em {
    font-style: italic;
  }
  & img {
    max-width: 100%;
  }
  & pre,
  & table {
    display: block;
    overflow-x: auto;
  }
`

/** HTML that the account has cleaned, as elements of the page. */
export const RichText = ({ html }: { html: string }) => <Body>{parse(html)}</Body>
