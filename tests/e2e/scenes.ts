import { pressOpen } from './pressOpen'
import { expect } from './desk'
import type { Scene, Way } from './scene'
import type { Desk } from './openDesk'
import { settledScenes } from './settledScenes'
import { agoraSays, logTime, pressKey, runningClock, stageOf } from './sidebar'

export const note = 'Refeita a apuração do ICMS com a cliente, item por item'

/** What an agent has on the screen at each point of a consultation, and how it gets there. */
export const scenes: Record<string, Scene> = {
  ...settledScenes,
  'nothing opened': ({ open }) => open('bruno.pleno', 'demo-phone'),
  'type set by the portal': ({ open }) => open('bruno.pleno', 'demo-portal'),
  'terms in the composer': async ({ open }) => {
    const bruno = await open('bruno.pleno', 'demo-phone')
    await pressOpen(bruno)
    await expect(agoraSays(bruno, 'O termo está no editor')).toBeVisible()
    await bruno.settled()
    return bruno
  },
  'terms sent internally': async ({ open, account }) => {
    const bruno = await open('bruno.pleno', 'demo-phone')
    await pressOpen(bruno)
    await expect(agoraSays(bruno, 'O termo está no editor')).toBeVisible()
    await bruno.settled()
    await bruno.page.getByRole('textbox', { name: 'Resposta pública' }).fill('Ligo já.')
    await bruno.submit()
    await account.call('GET', '/api/v2/users/me.json')
    await expect(agoraSays(bruno, 'O termo não vale ainda')).toBeVisible()
    return bruno
  },
  'acceptance awaited': async ({ open, consultationAt }) => {
    const bruno = await open('bruno.pleno', await consultationAt('sent'))
    await expect(agoraSays(bruno, 'Aguardando aceite de Carla Campos')).toBeVisible()
    return bruno
  },
  'answered without a yes': async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('sent')
    await account.reply('carla@aurora.example', ticket, 'Vou confirmar com a contabilidade e respondo ainda hoje.')
    const bruno = await open('bruno.pleno', ticket)
    await expect(bruno.button('Ver a resposta')).toBeVisible()
    return bruno
  },
  'acceptance offered': async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('sent')
    await account.reply('carla@aurora.example', ticket, 'Aceito, pode seguir.')
    const bruno = await open('bruno.pleno', ticket)
    await expect(bruno.button('Registrar aceite')).toBeVisible()
    return bruno
  },
  'answered by somebody who may not accept': async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('sent', 'demo-noflag')
    await account.reply('diego@aurora.example', ticket, 'Aceito, pode seguir.')
    const bruno = await open('bruno.pleno', ticket)
    await expect(agoraSays(bruno, 'Diego Dias não pode aceitar')).toBeVisible()
    return bruno
  },
  'designation awaited': async ({ open, consultationAt }) => {
    const bruno = await open('bruno.pleno', await consultationAt('accepted'))
    await expect(agoraSays(bruno, 'Aguardando o líder designar')).toBeVisible()
    return bruno
  },
  'designation to make': async ({ open, consultationAt }) => {
    const lia = await open('lia.lider', await consultationAt('accepted'))
    await expect(agoraSays(lia, 'Designar o analista')).toBeVisible()
    return lia
  },
  'appointment to agree': async ({ open, consultationAt }) => {
    const ana = await open('ana.senior', await consultationAt('designated'))
    await expect(agoraSays(ana, 'Combinar o horário')).toBeVisible()
    return ana
  },
  'late deadline': async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('designated')
    await account.control('PUT', 'clock', { now: '2026-11-25T13:00:00Z' })
    const ana = await open('ana.senior', ticket)
    await expect(agoraSays(ana, 'Combinar o horário')).toBeVisible()
    return ana
  },
  'appointment agreed': async ({ open, consultationAt }) => {
    const ana = await open('ana.senior', await consultationAt('scheduled'))
    await expect(stageOf(ana, 'Agendada')).toBeVisible()
    return ana
  },
  'clock running': async way => {
    const ana = await appointed(way)
    await pressKey(ana, 't')
    await expect(runningClock(ana)).toBeVisible()
    await ana.settled()
    return ana
  },
  'time to tell': async way => {
    const ana = await appointed(way)
    await pressKey(ana, 't')
    await expect(runningClock(ana)).toBeVisible()
    await ana.settled()
    await way.account.control('PUT', 'clock', { advance: 'PT45M' })
    await ana.page.reload()
    await expect(runningClock(ana)).toBeVisible()
    await pressKey(ana, 't')
    await expect(agoraSays(ana, /a lançar$/)).toBeVisible()
    await ana.settled()
    return ana
  },
  'clock forgotten': async way => {
    const ana = await appointed(way)
    await pressKey(ana, 't')
    await expect(runningClock(ana)).toBeVisible()
    await ana.settled()
    await way.account.control('PUT', 'clock', { advance: 'PT14H' })
    await ana.page.reload()
    await expect(ana.button(/^Cortar · .* · R\$/)).toBeVisible()
    return ana
  },
  'forgotten clock stopped': async way => {
    const ana = await appointed(way)
    await pressKey(ana, 't')
    await expect(runningClock(ana)).toBeVisible()
    await ana.settled()
    await way.account.control('PUT', 'clock', { advance: 'PT14H' })
    await ana.page.reload()
    await expect(runningClock(ana)).toBeVisible()
    await pressKey(ana, 't')
    await expect(runningClock(ana)).toHaveCount(0)
    await expect(ana.button(/^Cortar · .* · R\$/)).toBeVisible()
    await ana.settled()
    return ana
  },
  'time told, as the analyst': async way => {
    const ana = await appointed(way)
    await logTime(ana, '45', note)
    await logTime(ana, '1h30', 'Conferidos os parâmetros fiscais')
    return ana
  },
  'time told, as the leader': async way => {
    const ana = await appointed(way)
    await logTime(ana, '45', note)
    await logTime(ana, '1h30', 'Conferidos os parâmetros fiscais')
    const lia = await way.open('lia.lider', await way.account.ticketId('demo-phone'))
    await expect(lia.button('Anular').first()).toBeVisible()
    return lia
  }
}

const appointed = async ({ open, consultationAt }: Way): Promise<Desk> => {
  const ana = await open('ana.senior', await consultationAt('scheduled'))
  await expect(stageOf(ana, 'Agendada')).toBeVisible()
  return ana
}
