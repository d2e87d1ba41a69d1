import { pressOpen } from './pressOpen'
import { at } from '../day'
import { expect, test } from './desk'
import { recordedOf } from './recorded'
import { agora, agoraSays, later, logTime, standStill, stageOf } from './sidebar'
import { assignee, openedForm, subject } from './ticketForm'

test('a consultation goes from the phone call to the entry that can be invoiced', async ({ account, open }) => {
  test.slow()
  const id = await account.ticketId('demo-phone')
  const recorded = recordedOf(account, id)

  const bruno = await open('bruno.pleno', id)
  await pressOpen(bruno)
  await openedForm(bruno)
  await expect(subject(bruno)).toHaveValue('[CONSULT TÉCNICA] Nota gravada com valor negativo')
  await bruno.submit()
  await expect(agoraSays(bruno, 'Aguardando aceite de Carla Campos')).toBeVisible()

  await later(account, 'PT5M')
  await account.reply('carla@aurora.example', id, 'Aceito, pode seguir.')
  await expect(agora(bruno).getByText('Aceito, pode seguir.', { exact: true })).toBeVisible()
  await bruno.button('Registrar aceite').click()
  await expect(agoraSays(bruno, 'Aguardando o líder designar')).toBeVisible()
  await bruno.settled()

  const lia = await open('lia.lider', id)
  await lia.button('Designar').click()
  await expect(stageOf(lia, 'Analista designado')).toBeVisible()
  await lia.settled()
  await lia.submit()
  expect(await assignee(lia)).toBe('Fiscal / Ana Sênior')

  const ana = await open('ana.senior', id)
  await ana.button('Agendar').click()
  await expect(stageOf(ana, 'Agendada')).toBeVisible()
  await expect(agoraSays(ana, 'Agendado para seg, 23/11 10:30')).toBeVisible()
  await ana.settled()

  await standStill(account, at('14:30'))
  await logTime(ana, '45', 'Corrigido o rateio do desconto no rodapé')
  await expect(agoraSays(ana, 'Concluir a consultoria?')).toBeVisible()
  await ana.button('Concluir e resolver').click()
  await ana.settled()
  await ana.submit('Resolvido')

  // what a leader's opening finds in order may be recorded between any two of them
  const told = (await account.ledger(id)).map(row => row.kind).filter(kind => kind !== 'evidence_checked')
  expect(told).toEqual([
    'terms_staged',
    'terms_sent',
    'accepted',
    'designated',
    'appointment_set',
    'entry',
    'comment_linked'
  ])
  const [entry] = await recorded.facts('entry')
  expect(entry?.data).toMatchObject({ seconds: 2700, billable: true })
  expect(await recorded.field('Cons. · Etapa')).toBe('consult_stage_ready')
  expect(await recorded.field('Cons. · Minutos')).toBe(45)
  expect(await recorded.field('Cons. · Pode concluir')).toBe(true)
  const { ticket } = await account.call<{ ticket: { status: string } }>('GET', `/api/v2/tickets/${id}.json`)
  expect(ticket.status).toBe('solved')
  expect((await recorded.tags()).filter(tag => tag.startsWith('consult'))).toEqual([
    'consult_stage_ready',
    'consult_tecnica'
  ])
})
