import type { ReactNode } from 'react'
import { styled } from 'styled-components'
import { Row, Small } from '../components/layout'

const Card = styled.section`
  display: flex;
  flex-direction: column;
  gap: 8px;
  padding: 10px 12px;
  border: 1px solid var(--border-subtle);
  border-radius: 8px;
  background: var(--bg-subtle);
  h2 {
    margin: 0;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
`

const More = styled(Row)`
  flex-wrap: wrap;
  gap: 0 16px;
`

/** One thing to do now: a sentence, what it needs, one primary button unless somebody else acts, and a few quiet ways aside. */
export function Step({
  label,
  title,
  text,
  children,
  action,
  more
}: {
  label: string
  title: string
  text?: string | null
  children?: ReactNode
  action?: ReactNode
  more?: ReactNode
}) {
  return (
    <Card aria-label={label} data-part="now">
      <h2 tabIndex={-1}>{title}</h2>
      {text && <Small>{text}</Small>}
      {children}
      {action}
      {more && <More>{more}</More>}
    </Card>
  )
}
