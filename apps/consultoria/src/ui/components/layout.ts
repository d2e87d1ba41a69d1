import { keyframes, styled } from 'styled-components'

/** Small text in the sidebar: 12 px, as Garden's `sm`. */
export const Small = styled.p`
  margin: 0;
  font-size: 12px;
  line-height: 16px;
  color: var(--fg-subtle);
  overflow-wrap: anywhere;
`

/** Said to a screen reader alone; the page itself needs it before any script has run. */
export const Hidden = styled.span.attrs({ className: 'unseen' })``

export const Row = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  min-width: 0;
`

/** Words that lead somewhere: underlined on hover, never by colour alone inside text. */
export const Link = styled.button.attrs(props => ({ type: props.type ?? 'button' }))`
  padding: 2px 0;
  border: 0;
  border-radius: 4px;
  background: none;
  font: inherit;
  font-size: 12px;
  line-height: 16px;
  color: var(--fg-primary);
  cursor: pointer;
  white-space: nowrap;
  @media (max-width: 280px) {
    white-space: normal;
    text-align: left;
  }
  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid var(--primary);
    outline-offset: 2px;
  }
  &[aria-disabled='true'] {
    opacity: 0.6;
  }
`

export const Quote = styled.blockquote`
  margin: 0;
  padding: 0 0 0 8px;
  border-left: 3px solid var(--border);
  font-size: 12px;
  line-height: 16px;
  overflow: hidden;
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  overflow-wrap: anywhere;
  white-space: pre-line;
  cite {
    margin-left: 6px;
    font-style: normal;
    color: var(--fg-subtle);
  }
`

const turn = keyframes`to { transform: rotate(360deg); }`

export const Spinner = styled.span.attrs({ 'aria-hidden': true })`
  display: inline-block;
  width: 12px;
  height: 12px;
  margin-right: 8px;
  border: 2px solid currentColor;
  border-right-color: transparent;
  border-radius: 50%;
  vertical-align: -2px;
  animation: ${turn} 0.8s linear infinite;
`

export const Words = styled.p`
  margin: 0;
  overflow-wrap: anywhere;
`

/** As high as a labelled field. */
export const FieldSpace = styled.div`
  height: 56px;
`

/** What lies between the status line and the bar. */
export const Part = styled.div`
  display: flex;
  flex-direction: column;
  flex: 1;
  gap: 8px;
  padding-top: 8px;
`
