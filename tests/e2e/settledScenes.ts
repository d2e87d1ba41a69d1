import { expect } from './desk'
import { mergeInto } from './merging'
import type { Scene } from './scene'
import { agoraSays, logTime } from './sidebar'
import { copy, definePayer } from './unit'

const ursula = 'ursula@unidadeserra.example'

/** The Unit was asked to pay, and answered. */
const answered = async ({ account, open, consultationAt }: Parameters<Scene>[0], payer: string) => {
  const ticket = await consultationAt('accepted', 'demo-unit')
  await copy(account, ticket, ursula)
  const lia = await open('lia.lider', ticket)
  await definePayer(lia, payer)
  await expect(agoraSays(lia, 'Aguardando aprovação da Unidade')).toBeVisible()
  await account.reply(ursula, ticket, 'De acordo: até duas horas.')
  await expect(agoraSays(lia, 'Úrsula Uchoa aprovou?')).toBeVisible()
  await lia.settled()
  return lia
}

/** Where somebody else pays, and where nothing more is to be done. */
export const settledScenes: Record<string, Scene> = {
  'the Unit awaited': async ({ open, consultationAt }) => {
    const lia = await open('lia.lider', await consultationAt('accepted', 'demo-unit'))
    await definePayer(lia, 'Unidade (faturamento)')
    await expect(agoraSays(lia, 'Aguardando aprovação da Unidade')).toBeVisible()
    return lia
  },
  'the Unit answered': way => answered(way, 'Unidade (faturamento)'),
  'the Unit to become requester': async way => {
    const lia = await answered(way, 'Unidade (faturamento)')
    await lia.sidebar.getByRole('textbox', { name: /Teto autorizado/ }).fill('2h')
    await lia.button('Registrar aprovação').click()
    await expect(agoraSays(lia, 'A Unidade vira solicitante')).toBeVisible()
    await lia.settled()
    return lia
  },
  'a transfer to send': async way => {
    const lia = await answered(way, 'Unidade (repasse gerencial)')
    await lia.button('Registrar aprovação').click()
    await lia.sidebar.getByRole('textbox', { name: /Teto autorizado/ }).fill('2h')
    await lia.button('Registrar aprovação').click()
    await expect(agoraSays(lia, 'Úrsula Uchoa aprovou?')).toHaveCount(0)
    await lia.settled()
    await lia.button('Designar').click()
    await expect(agoraSays(lia, 'Combinar o horário')).toBeVisible()
    await lia.settled()
    await logTime(lia, '65', 'Conferido o rateio do frete por acesso remoto')
    await lia.button('Foi atendido na hora').click()
    await expect(agoraSays(lia, 'Repasse gerencial a enviar')).toBeVisible()
    return lia
  },
  'merged into another ticket': async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('scheduled')
    const target = await account.ticketId('demo-portal')
    await mergeInto(account, target, ticket)
    const ana = await open('ana.senior', ticket)
    await expect(agoraSays(ana, `Mesclado ao ticket ${target}`)).toBeVisible()
    return ana
  },
  'a closed ticket': async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('scheduled')
    for (const status of ['solved', 'closed'])
      await account.call('PUT', `/api/v2/tickets/${ticket}.json`, { ticket: { status, tags: ['consult_ok'] } })
    const ana = await open('ana.senior', ticket)
    await expect(ana.sidebar.getByRole('region', { name: 'Agora' })).toContainText('fechado')
    return ana
  }
}
