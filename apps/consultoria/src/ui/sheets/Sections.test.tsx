import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { Root } from '../Root'
import { Sections } from './Sections'

it('opens the first section, and each other one beside it when its header is pressed', async () => {
  const user = userEvent.setup()
  const sections = [
    { key: 'client', label: 'Cliente', content: 'Uma hora' },
    { key: 'unit', label: 'Unidade', content: 'Duas horas' }
  ]
  render(
    <Root scheme={{ now: 'light', onChange: () => () => undefined }}>
      <Sections sections={sections} />
    </Root>
  )
  const header = (name: string) => screen.getByRole('button', { name })
  expect(header('Cliente')).toHaveAttribute('aria-expanded', 'true')
  expect(header('Unidade')).toHaveAttribute('aria-expanded', 'false')
  await user.click(header('Unidade'))
  expect(header('Cliente')).toHaveAttribute('aria-expanded', 'true')
  expect(header('Unidade')).toHaveAttribute('aria-expanded', 'true')
})
