import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'

/** A field's name with a small action at its end. */
export const LabelRow = styled.div`
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  margin-bottom: 4px;
`

export const LabelAction = styled(Button).attrs({ isLink: true })`
  font-size: ${p => p.theme.fontSizes.sm};
`
