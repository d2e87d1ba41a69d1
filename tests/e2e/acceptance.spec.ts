import { at } from '../day'
import type { Account } from '../account'
import { expect, test } from './desk'
import { countPresses } from './presses'
import { recordedOf } from './recorded'
import { agora, agoraSays, refusal, stageOf, standStill } from './sidebar'
import { commentsOf } from './ticketForm'

const carla = 'carla@aurora.example'
const diego = 'diego@aurora.example'

const accepted = async (account: Account, ticket: number) => {
  const facts = await recordedOf(account, ticket).facts('accepted')
  expect(facts.length).toBeLessThanOrEqual(1)
  return facts[0]?.data ?? null
}

async function userId(account: Account, email: string): Promise<number> {
  const path = `/api/v2/users/search.json?query=${encodeURIComponent(email)}`
  const { users } = await account.call<{ users: { id: number; email: string }[] }>('GET', path)
  const found = users.find(user => user.email === email)
  if (!found) throw new Error(`there is no ${email}`)
  return found.id
}

const grant = async (account: Account, email: string): Promise<unknown> =>
  account.call('PUT', `/api/v2/users/${await userId(account, email)}.json`, {
    user: { user_fields: { permite_consultoria: 'consultoria_sim' } }
  })

const copy = async (account: Account, ticket: number, email: string): Promise<unknown> =>
  account.call('PUT', `/api/v2/tickets/${ticket}.json`, {
    ticket: { email_ccs: [{ user_id: String(await userId(account, email)), action: 'put' }] }
  })

test('a yes arrives live, without polling, and is recorded with one press', async ({
  account,
  open,
  browser,
  consultationAt
}) => {
  const id = await consultationAt('sent')
  await standStill(account, at('13:05'))
  const context = await browser.newContext()
  await context.clock.install({ time: at('13:05') })
  const bruno = await open('bruno.pleno', id, context)
  await expect(agoraSays(bruno, 'Aguardando aceite de Carla Campos')).toBeVisible()
  await bruno.settled()
  const presses = await countPresses(bruno)
  const before = (await account.appRequests()).length
  await context.clock.fastForward('30:00')
  await bruno.settled()
  expect((await account.appRequests()).slice(before)).toEqual([])

  await account.reply(carla, id, 'De acordo, pode seguir com o atendimento.')
  await expect(bruno.sidebar.getByText('De acordo, pode seguir com o atendimento.', { exact: true })).toBeVisible()
  await bruno.button('Registrar aceite').click()
  await expect(stageOf(bruno, 'Aceita')).toBeVisible()
  expect(await presses()).toBe(1)
  await bruno.settled()
  await context.close()

  const comment = (await commentsOf(account, id)).find(({ body }) => body.startsWith('De acordo'))
  const [terms] = await recordedOf(account, id).facts('terms_sent')
  expect(await accepted(account, id)).toMatchObject({
    acceptorId: await userId(account, carla),
    commentId: comment?.id,
    channel: 'comment',
    doubts: [],
    flag: true,
    termsVersion: 'CT-2026-2',
    bodyHash: terms?.data['bodyHash'],
    price: { centavos: 350, per: 'minute' },
    due: { offer: '2026-11-23T21:00:00Z', start: '2026-11-24T21:00:00Z' }
  })
})

test('both clocks start at the acceptance and are written on the ticket', async ({ account, open, consultationAt }) => {
  const id = await consultationAt('accepted')
  const recorded = recordedOf(account, id)
  const bruno = await open('bruno.pleno', id)
  await expect(bruno.sidebar.getByText('Oferecer até seg, 23/11 18:00')).toBeVisible()
  expect(await recorded.field('Consultoria · Prazo (data)')).toBe('2026-11-23')
  expect(await recorded.field('Cons. · Prazo')).toBe('seg, 23/11 18:00')
  expect(await recorded.field('Cons. · Etapa')).toBe('consult_stage_accepted')
  expect(await recorded.field('Cons. · Pagador')).toBe('Cliente')
})

test('words that deny are not suggested; such a comment takes two presses', async ({
  account,
  open,
  consultationAt
}) => {
  const id = await consultationAt('sent')
  const bruno = await open('bruno.pleno', id)
  await account.reply(carla, id, 'Ainda não aceito esse valor. Podemos conversar?')
  await expect(agora(bruno).getByText('Carla Campos respondeu, sem um sim claro.')).toBeVisible()
  await expect(bruno.button('Registrar aceite')).toHaveCount(0)
  await bruno.button('Ver a resposta').click()
  await expect(bruno.sidebar.getByText('a resposta recusa')).toBeVisible()
  await expect(bruno.button('Registrar aceite')).toHaveCount(0)
  await bruno.page.keyboard.press('Escape')

  await account.reply(carla, id, 'Ok, pode fazer.')
  await expect(agora(bruno).getByText('Ok, pode fazer.', { exact: true })).toBeVisible()
  const presses = await countPresses(bruno)
  await bruno.button('Ver a resposta').click()
  await expect(bruno.sidebar.getByText('Ok, pode fazer.', { exact: true })).toBeVisible()
  await bruno.button('Registrar aceite').click()
  await expect(stageOf(bruno, 'Aceita')).toBeVisible()
  expect(await presses()).toBe(2)
  const comment = (await commentsOf(account, id)).find(({ body }) => body === 'Ok, pode fazer.')
  expect(await accepted(account, id)).toMatchObject({ commentId: comment?.id, doubts: [] })
})

test("an agent's comment is no candidate", async ({ account, open, consultationAt }) => {
  const id = await consultationAt('sent')
  const bruno = await open('bruno.pleno', id)
  await account.call(
    'PUT',
    `/api/v2/tickets/${id}.json`,
    { ticket: { comment: { body: 'A cliente disse: aceito.', public: true } } },
    'ana.senior@consultoria.example'
  )
  await expect(bruno.page.getByText('A cliente disse: aceito.')).toBeVisible()
  await bruno.settled()
  await expect(agoraSays(bruno, 'Aguardando aceite de Carla Campos')).toBeVisible()
  await expect(bruno.sidebar.getByText('A cliente disse: aceito.')).toHaveCount(0)
})

const doubtful = [
  {
    name: 'a private comment of the client',
    why: /o cliente escreveu em privado/,
    async write(account: Account, id: number) {
      await account.call(
        'PUT',
        `/api/v2/tickets/${id}.json`,
        { ticket: { comment: { body: 'Aceito.', public: false, author_id: await userId(account, carla) } } },
        'ana.senior@consultoria.example'
      )
    }
  },
  {
    name: "a comment that an agent wrote in the client's name",
    why: /Escrito em nome de outra pessoa/,
    async write(account: Account, id: number) {
      await account.call(
        'PUT',
        `/api/v2/tickets/${id}.json`,
        { ticket: { comment: { body: 'Aceito.', public: true, author_id: await userId(account, carla) } } },
        'ana.senior@consultoria.example'
      )
    }
  },
  {
    name: 'a comment from another organization',
    why: /Não é da empresa do ticket/,
    async write(account: Account, id: number) {
      await grant(account, 'helena@horizonte.example')
      await copy(account, id, 'helena@horizonte.example')
      await account.reply('helena@horizonte.example', id, 'Aceito.')
    }
  }
]

for (const { name, why, write } of doubtful) {
  test(`${name} is shown with why it does not count, until a leader confirms with a reason`, async ({
    account,
    open,
    consultationAt
  }) => {
    const id = await consultationAt('sent')
    const bruno = await open('bruno.pleno', id)
    await write(account, id)
    await expect(agora(bruno).getByText(why)).toBeVisible()
    await expect(bruno.button('Registrar aceite')).toHaveCount(0)
    await bruno.button('Ver respostas').click()
    await expect(bruno.sidebar.getByText('Somente um líder pode confirmar, com o motivo.')).toBeVisible()
    await expect(bruno.button('Registrar aceite')).toHaveCount(0)
    expect(await accepted(account, id)).toBeNull()

    const lia = await open('lia.lider', id)
    await lia.button('Confirmar com motivo').click()
    await lia.button('Registrar aceite').click()
    await expect(lia.sidebar.getByText('Preencha Motivo')).toBeVisible()
    await lia.sidebar.getByRole('textbox', { name: 'Motivo' }).fill('Confirmado por telefone com a diretoria')
    await lia.button('Registrar aceite').click()
    await expect(stageOf(lia, 'Aceita')).toBeVisible()
    expect(await accepted(account, id)).toMatchObject({
      confirmation: { reason: 'Confirmado por telefone com a diretoria' }
    })
    await bruno.button('Fechar').click()
    await expect(stageOf(bruno, 'Aceita')).toBeVisible()
  })
}

test('a client without the permission: the administrator grants it', async ({ account, open, consultationAt }) => {
  const id = await consultationAt('sent', 'demo-noflag')
  const bruno = await open('bruno.pleno', id)
  await expect(agora(bruno).getByText(/Diego Dias não tem “Permite Consultoria”\. Podem aceitar: Carla/)).toBeVisible()
  await account.reply(diego, id, 'Aceito os valores.')
  await expect(agoraSays(bruno, 'Diego Dias não pode aceitar')).toBeVisible()
  await expect(
    agora(bruno).getByText(/O administrador da empresa concede a permissão, .* Podem aceitar: Carla Campos\./)
  ).toBeVisible()
  await expect(bruno.button('Registrar aceite')).toHaveCount(0)

  await grant(account, diego)
  await bruno.button('Verificar agora').click()
  await bruno.button('Registrar aceite').click()
  await expect(stageOf(bruno, 'Aceita')).toBeVisible()
  expect(await accepted(account, id)).toMatchObject({ acceptorId: await userId(account, diego), flag: true })
})

test('a client without the permission: a colleague who has it accepts', async ({ account, open, consultationAt }) => {
  const id = await consultationAt('sent', 'demo-noflag')
  const bruno = await open('bruno.pleno', id)
  await account.reply(diego, id, 'Aceito os valores.')
  await expect(agoraSays(bruno, 'Diego Dias não pode aceitar')).toBeVisible()
  await copy(account, id, carla)
  await account.reply(carla, id, 'Aceito, em nome da Aurora.')
  await expect(agora(bruno).getByText('Aceito, em nome da Aurora.', { exact: true })).toBeVisible()
  await bruno.button('Registrar aceite').click()
  await expect(stageOf(bruno, 'Aceita')).toBeVisible()
  expect(await accepted(account, id)).toMatchObject({
    acceptorId: await userId(account, carla),
    flag: true,
    doubts: []
  })
})

test('an acceptance on the phone is recorded as such, with a public confirmation', async ({
  account,
  open,
  consultationAt
}) => {
  const id = await consultationAt('sent')
  const bruno = await open('bruno.pleno', id)
  await bruno.button('Aceite por telefone').click()
  await expect(bruno.sidebar.getByText('Este texto vai ao cliente como comentário público.')).toBeVisible()
  const words =
    'Confirmamos o aceite da Consultoria Técnica, dado por telefone por Carla Campos: R$ 3,50 por minuto + impostos. Se não concorda, responda a esta mensagem.'
  await expect(bruno.sidebar.getByText(words)).toBeVisible()
  await bruno.button('Registrar aceite').click()
  await expect(stageOf(bruno, 'Aceita')).toBeVisible()
  expect(await accepted(account, id)).toMatchObject({ channel: 'oral', commentId: null, oralNote: words, doubts: [] })
  const confirmations = (await commentsOf(account, id)).filter(({ body }) => body === words)
  expect(confirmations.map(comment => comment.public)).toEqual([true])
})

test('a reply that arrives while the phone panel is open is taken up', async ({ account, open, consultationAt }) => {
  const id = await consultationAt('sent')
  const bruno = await open('bruno.pleno', id)
  await bruno.button('Aceite por telefone').click()
  await expect(bruno.button('Registrar aceite')).toBeVisible()
  await account.reply(carla, id, 'Aceito, obrigada.')
  await expect(bruno.sidebar.getByText('Aceito, obrigada.', { exact: true })).toBeVisible()
  await bruno.button('Registrar aceite').click()
  await expect(stageOf(bruno, 'Aceita')).toBeVisible()
  expect(await accepted(account, id)).toMatchObject({ channel: 'comment', oralNote: null })
})

test('the client has no agenda: the deadline is excused with a reason', async ({ account, open, consultationAt }) => {
  const id = await consultationAt('accepted')
  const lia = await open('lia.lider', id)
  await lia.button('Registrar exceção de prazo').click()
  await lia.sidebar.getByRole('textbox', { name: 'Motivo' }).fill('Cliente sem agenda até dezembro')
  await lia.sidebar
    .getByRole('form')
    .or(lia.sidebar.locator('form'))
    .getByRole('button', { name: /exceção/ })
    .click()
  await expect(lia.sidebar.getByText(/Oferecer até/)).toHaveCount(0)
  await lia.settled()
  expect((await recordedOf(account, id).facts('sla_exception')).map(fact => fact.data)).toEqual([
    { clock: 'both', reason: 'Cliente sem agenda até dezembro' }
  ])
  await expect(refusal(lia)).toHaveCount(0)
})

test('the dossier of an acceptance opens in a tab, or is downloaded where the frame lets downloads through', async ({
  account,
  open,
  consultationAt
}, testInfo) => {
  const id = await consultationAt('accepted')
  await account.control('PUT', 'frame', { downloads: true, modals: false })
  const ana = await open('ana.senior', id)
  await ana.sidebar.getByRole('button', { name: /^Aceite/ }).click()
  const [dossier] = await Promise.all([ana.page.context().waitForEvent('page'), ana.button('Dossiê do aceite').click()])
  await expect(dossier.getByRole('heading', { name: 'Dossiê do aceite' })).toBeVisible()
  await expect(dossier.getByText('Responda')).toBeVisible()
  await expect(dossier.getByText('“Permite Consultoria” = SIM')).toBeVisible()
  await expect(dossier.getByRole('heading', { name: 'Conferência' })).toBeVisible()
  await dossier.screenshot({ path: testInfo.outputPath('dossier.png'), fullPage: true })
  const [download] = await Promise.all([
    ana.page.waitForEvent('download'),
    ana.sidebar.getByRole('link', { name: 'Baixar' }).click()
  ])
  expect(download.suggestedFilename()).toBe(`dossie-${id}.html`)
  await ana.page.screenshot({ path: testInfo.outputPath('panel.png') })
})
