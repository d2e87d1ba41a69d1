import { Table } from '@zendeskgarden/react-tables'
import { getColor } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'
import { styled } from 'styled-components'
import type { WireTicket } from '../../rest/wire'
import { useDesk } from '../shared/DeskContext'
import { bareButton } from '../shared/styles'

export interface Column {
  id: string
  title: string
  cell(ticket: WireTicket): ReactNode
  /** What it says where rows are grouped by it; the cell itself where that is text. */
  text?(ticket: WireTicket): string
}

const Row = styled(Table.Row)`
  cursor: pointer;
`
const HeaderCell = styled(Table.HeaderCell)`
  padding-inline: 8px;
`
const Cell = styled(Table.Cell)`
  padding-inline: 8px;
`
const Empty = styled.p`
  padding: 24px 0;
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
`
const Open = styled.button`
  display: block;
  max-width: 100%;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  padding: 0;
  ${bareButton}
  font-weight: ${p => p.theme.fontWeights.semibold};
  &:focus-visible {
    outline: 2px solid ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 2px;
  }
`

/** Pixels a column needs at least; what is left over goes to all of them in proportion. */
const widths: Record<string, number> = {
  nice_id: 56,
  ticket_id: 56,
  status: 104,
  sla_next_breach_at: 96,
  subject: 140,
  priority: 92,
  type: 96,
  requester: 108,
  assignee: 108,
  group: 108,
  organization: 116,
  created: 148,
  created_at: 148,
  updated: 148,
  updated_at: 148
}
/** A field's title is read whole. */
const widthOf = ({ id, title }: Column): number => widths[id] ?? Math.max(134, Math.ceil(title.length * 8.2) + 16)

interface TicketTableProps {
  label: string
  columns: readonly Column[]
  tickets: readonly WireTicket[]
  /** Text above each run of rows that share it. */
  groupOf?(ticket: WireTicket): string
}

export function TicketTable({ label, columns, tickets, groupOf }: TicketTableProps) {
  const desk = useDesk()
  if (tickets.length === 0) return <Empty>Nenhum ticket nesta lista.</Empty>
  const total = columns.reduce((sum, column) => sum + widthOf(column), 0)
  const open = (id: number): void => desk.go({ kind: 'ticket', id })
  return (
    <Table aria-label={label} size="small" style={{ minWidth: total }}>
      <Table.Head>
        <Table.HeaderRow>
          {columns.map(column => (
            <HeaderCell key={column.id} isTruncated width={widthOf(column)}>
              {column.title}
            </HeaderCell>
          ))}
        </Table.HeaderRow>
      </Table.Head>
      <Table.Body>
        {tickets.map((ticket, index) => {
          const group = groupOf?.(ticket)
          const before = tickets[index - 1]
          const starts = group !== undefined && (!before || groupOf?.(before) !== group)
          return [
            starts ? (
              <Table.GroupRow key={`group ${group} ${index}`}>
                <Table.Cell colSpan={columns.length}>
                  <b>{group}</b>
                </Table.Cell>
              </Table.GroupRow>
            ) : null,
            <Row key={ticket.id} onClick={() => open(ticket.id)}>
              {columns.map(column => (
                <Cell key={column.id} isTruncated width={widthOf(column)}>
                  {column.id === 'subject' ? (
                    <Open type="button" onClick={() => open(ticket.id)}>
                      {column.cell(ticket)}
                    </Open>
                  ) : (
                    column.cell(ticket)
                  )}
                </Cell>
              ))}
            </Row>
          ]
        })}
      </Table.Body>
    </Table>
  )
}
