import { expect, test } from './desk'

interface Named {
  id: number
}

test('a condition shows a field, and what it requires keeps the ticket from being solved', async ({
  open,
  account
}) => {
  const field = async (ticket_field: object) =>
    (await account.call<{ ticket_field: Named }>('POST', '/api/v2/ticket_fields.json', { ticket_field })).ticket_field
      .id
  const { ticket_forms } = await account.call<{ ticket_forms: (Named & { ticket_field_ids: number[] })[] }>(
    'GET',
    '/api/v2/ticket_forms.json'
  )
  const form = ticket_forms[0] ?? { id: 0, ticket_field_ids: [] }
  const printed = await field({ type: 'checkbox', title: 'Nota impressa' })
  const number = await field({ type: 'text', title: 'Número da nota' })
  const child = { id: number, is_required: true, required_on_statuses: { type: 'SOME_STATUSES', statuses: ['solved'] } }
  await account.call('PUT', `/api/v2/ticket_forms/${form.id}.json`, {
    ticket_form: {
      ticket_field_ids: [...form.ticket_field_ids, printed, number],
      agent_conditions: [{ parent_field_id: printed, value: true, child_fields: [child] }]
    }
  })
  const { page, submit } = await open('ana.senior', 'demo-duvida')
  const text = page.getByRole('textbox', { name: 'Número da nota' })
  await expect(text).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Nota impressa' }).check({ force: true })
  await expect(text).toBeVisible()
  await page.getByRole('button', { name: 'Outros status de envio' }).click()
  await page.getByRole('menuitem', { name: 'Enviar como Resolvido' }).click()
  await expect(page.getByText('Preencha antes de enviar: Número da nota.')).toBeVisible()
  await text.fill('4711')
  await expect(page.getByText('Preencha este campo.')).toHaveCount(0)
  await submit('Resolvido')
  await expect(page.getByText(/Ticket #\d+ atualizado/)).toBeVisible()
})
