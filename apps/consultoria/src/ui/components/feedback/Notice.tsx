import type { ReactNode } from 'react'
import { styled } from 'styled-components'

const Box = styled.main`
  display: grid;
  align-content: start;
  gap: 8px;
  max-width: 480px;
  margin: 0 auto;
  padding: 24px 12px;
  h1 {
    margin: 0;
    font-size: 18px;
    line-height: 24px;
    font-weight: 600;
  }
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  code {
    display: block;
    padding: 8px;
    border-radius: 4px;
    background: var(--bg-subtle);
    font-size: 12px;
    user-select: all;
  }
`

/** The whole frame is one message: outside Zendesk, not provisioned, could not be read. */
export function Notice({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <Box>
      <h1>{title}</h1>
      <p role="alert">{children}</p>
      {action && <div>{action}</div>}
    </Box>
  )
}
