import { afterEach, describe, expect, it, vi } from 'vitest'
import { accountFrom } from './zendesk/credentials'
import { speak } from './terminal/language'
import { cliOnFake } from './testing/cliOnFake'

const answer = (status: number, body: object) => () => new Response(JSON.stringify(body), { status })
const env = { ZENDESK_OAUTH_TOKEN: 'topsecret' }

afterEach(() => {
  speak('en')
  vi.unstubAllEnvs()
})

describe('whoever begins is told in one sentence what to do', () => {
  it.each([
    ['https://acme.zendesk.com/agent', 'acme'],
    ['acme.zendesk.com', 'acme'],
    ['acme.zendesk.com/', 'acme']
  ])('when ZENDESK_SUBDOMAIN is the address %s', (subdomain, first) => {
    const begin = () => accountFrom({ ...env, ZENDESK_SUBDOMAIN: subdomain })
    expect(begin).toThrow(`ZENDESK_SUBDOMAIN is "${subdomain}", an address: set it to the first part alone, ${first}.`)
    speak('pt-br')
    expect(begin).toThrow(`defina só a primeira parte, ${first}.`)
  })

  it.each([
    ['en', 'the account does not take ZENDESK_OAUTH_TOKEN: wrong, expired'],
    ['pt-br', 'a conta não aceita ZENDESK_OAUTH_TOKEN: errado, vencido']
  ])('when the token is wrong (%s)', async (lang, sentence) => {
    const { beside, run } = cliOnFake()
    beside.answers.set('/users/me', answer(401, { error: "Couldn't authenticate you" }))
    const said = await run('plan', '--lang', lang)
    expect([said.code, said.out, said.err.trim().split('\n').length]).toEqual([1, '', 1])
    expect(said.err).toContain(sentence)
  })

  it.each([
    ['en', 'The account takes these credentials for nobody: check ZENDESK_SUBDOMAIN'],
    ['pt-br', 'Para a conta estas credenciais não são de ninguém']
  ])('when the account takes them for an anonymous user (%s)', async (lang, sentence) => {
    const { beside, run } = cliOnFake()
    beside.answers.set('/users/me', answer(200, { user: { id: null, name: 'Anonymous user' } }))
    expect(await run('plan', '--lang', lang)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(sentence)
    })
  })

  it.each([
    ['en', 'what ZENDESK_OAUTH_TOKEN stands for may not write'],
    ['pt-br', 'com ZENDESK_OAUTH_TOKEN não se pode escrever']
  ])('when the token may only read (%s)', async (lang, sentence) => {
    const { account, run } = cliOnFake()
    account.fault = method =>
      method === 'GET'
        ? null
        : { when: 'before', response: answer(403, { error: 'Forbidden', description: 'Missing the scope write' })() }
    const said = await run('apply', '--yes', '--allow-many', '--lang', lang)
    expect([said.code, said.err]).toEqual([1, expect.stringContaining(sentence)])
  })

  it.each([
    [['apply', 'no-such-plan.json'], 'no-such-plan.json is missing'],
    [['plan', '--definitions', 'no-such-folder'], 'no-such-folder is no folder with definitions'],
    [['simulate', 'no-such.json'], 'no-such.json is missing'],
    [['lint', '--definitions', 'docs'], 'modalities/recipients.json is missing: it names who gets what the rules send']
  ])('when a path of %s leads nowhere', async (args, sentence) => {
    const { run } = cliOnFake()
    expect(await run(...args)).toMatchObject({ code: 1, err: expect.stringContaining(sentence) })
  })
})
