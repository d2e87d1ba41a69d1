import type { Page } from '@playwright/test'
import { expect, test } from './desk'
import { recordedOf } from './recorded'
import { agoraSays, stageOf } from './sidebar'
import { field, subject } from './ticketForm'

/** As agents do it all day: the macro from the workspace's own menu. */
async function applyMacro(page: Page, ...path: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Aplicar macro' }).click()
  for (const name of path) await page.getByRole('button', { name, exact: true }).click()
}

const tecnica = ['CONSULTORIA', 'Abertura de ticket Consult Técnica']
const modulo = ['CONSULTORIA', 'Abertura de ticket Consultoria do Módulo']

test('terms that left by the macro from the menu open the consultation, and are not offered again', async ({
  account,
  open
}) => {
  const id = await account.ticketId('demo-phone')
  const bruno = await open('bruno.pleno', id)
  await expect(bruno.button('Oferecer')).toBeVisible()
  await applyMacro(bruno.page, ...tecnica)
  await expect(agoraSays(bruno, 'O termo está no editor')).toBeVisible()
  await expect(bruno.button('Abrir consultoria')).toHaveCount(0)
  await bruno.submit()
  await expect(agoraSays(bruno, 'Aguardando aceite de Carla Campos')).toBeVisible()
  await expect(stageOf(bruno, 'Termo enviado')).toBeVisible()
  await bruno.settled()
  await expect(subject(bruno)).toHaveValue('[CONSULT TÉCNICA] Nota gravada com valor negativo')
  await expect(field(bruno, 'Data controle')).toHaveValue('2026-11-23')
  expect((await account.ledger(id)).map(row => row.kind)).toEqual(['terms_found'])
})

test('another modality’s macro after the opening binds the answer to its own terms and price', async ({
  account,
  open,
  consultationAt
}) => {
  const id = await consultationAt('sent')
  const bruno = await open('bruno.pleno', id)
  await applyMacro(bruno.page, ...modulo)
  await bruno.submit()
  await expect(subject(bruno)).toHaveValue('[CONSULTORIA DO MODULO] Nota gravada com valor negativo')
  await account.reply('carla@aurora.example', id, 'Aceito a Consultoria do Módulo')
  await agoraSays(bruno, 'Carla Campos aceitou?').waitFor()
  await bruno.button('Registrar aceite').click()
  await expect(stageOf(bruno, 'Aceita')).toBeVisible()
  const [accepted] = await recordedOf(account, id).facts('accepted')
  expect(accepted?.data).toMatchObject({ price: { centavos: 280, per: 'minute' }, termsVersion: 'CM-2026-2' })
})
