import { Alert } from '@zendeskgarden/react-notifications'
import type { ReactNode } from 'react'
import { styled } from 'styled-components'

const Space = styled.div`
  margin: 16px 0;
`

/** A word to the reader, heard by who does not see it. */
export const Note = ({ kind, children }: { kind: 'success' | 'warning' | 'error' | 'info'; children: ReactNode }) => (
  <Space role={kind === 'error' ? 'alert' : 'status'}>
    <Alert type={kind}>{children}</Alert>
  </Space>
)
