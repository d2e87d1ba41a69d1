import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sameDate } from '../tests/dates/dateEnvironment'
import { confirm } from './terminal/confirm'
import { root } from './definitions/root'

/** The command line as people start it, bundle included, on an account that is not there. */
const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(root, 'scripts/cli.mjs'), ...args], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      ...sameDate(),
      ZENDESK_SUBDOMAIN: 'nobody',
      ZENDESK_DOMAIN: 'invalid',
      ZENDESK_OAUTH_TOKEN: 'topsecret',
      ...env
    }
  })
const unreachable = 'https://nobody.invalid cannot be reached'

describe('consultoria', () => {
  it.each([
    [['aply'], "unknown command 'aply'"],
    [['apply', '--dry-run'], "unknown option '--dry-run'"],
    [['apply', '--yess'], "unknown option '--yess'"],
    [['plan', 'everything'], 'too many arguments'],
    [['plan', '--lang', 'fr'], 'Allowed choices are en, pt-br'],
    [['drift', '--json', '--markdown'], 'cannot be used with']
  ])('refuses %s before anything is read', (args, message) => {
    const { status, stderr } = run(args)
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)])
  })

  it('says in one sentence that an account cannot be reached, and no secret', () => {
    const { status, stdout, stderr } = run(['plan'])
    expect(status).toBe(1)
    expect(stderr).toContain(unreachable)
    expect(stdout + stderr).not.toContain('topsecret')
  })

  it('says it in Portuguese where that is asked for', () => {
    expect(run(['plan', '--lang', 'pt-br']).stderr).toContain('https://nobody.invalid não pode ser alcançado')
  })

  it.each([
    [['plan'], unreachable],
    [['apply', '--yes'], unreachable],
    [['drift'], unreachable],
    [['verify'], unreachable],
    [['repair'], unreachable],
    [['deploy', '--yes'], unreachable],
    [['export', '--out', 'tmp/never'], unreachable],
    [['adopt', 'macro', 'A'], unreachable],
    [['rollback'], 'No run is noted in'],
    [['simulate', 'nothing.json'], 'nothing.json'],
    [['lint', '--definitions', 'nowhere'], 'nowhere'],
    [['plan', '--nope'], "unknown option '--nope'"]
  ])('answers nothing but JSON when %s fails, in English whatever the language', (args, sentence) => {
    const { status, stdout } = run([...args, '--json', '--lang', 'pt-br'], { CONSULTORIA_STATE: '/nonexistent' })
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toEqual({ error: expect.stringContaining(sentence) })
  })

  it('answers nothing but JSON, and no colour, when all is well', () => {
    const { status, stdout, stderr } = run(['lint', '--json', '--plan', 'team'])
    expect([status, JSON.parse(stdout), stderr]).toEqual([0, { findings: [], drops: expect.any(Array) }, ''])
  })

  it('needs --yes where nobody can be asked', async () => {
    await expect(confirm('Apply?', undefined)).rejects.toThrow('needs --yes')
    await expect(confirm('Apply?', true)).resolves.toBeUndefined()
  })
})
