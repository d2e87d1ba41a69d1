import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { confirm } from './lib/confirm'
import { root } from './lib/root'

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/consultoria.ts'), ...args], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      ZENDESK_SUBDOMAIN: 'nobody',
      ZENDESK_DOMAIN: 'invalid',
      ZENDESK_OAUTH_TOKEN: 'topsecret'
    }
  })

describe('consultoria', () => {
  it.each([
    [['aply'], "unknown command 'aply'"],
    [['apply', '--dry-run'], "unknown option '--dry-run'"],
    [['apply', '--yess'], "unknown option '--yess'"],
    [['plan', 'everything'], 'too many arguments']
  ])('refuses %s before anything is read', (args, message) => {
    const { status, stderr } = run(...args)
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)])
  })

  it('says in one sentence that an account cannot be reached, and no secret', () => {
    const { status, stdout, stderr } = run('plan')
    expect(status).toBe(1)
    expect(stderr).toContain('https://nobody.invalid cannot be reached')
    expect(stdout + stderr).not.toContain('topsecret')
  }, 60_000)

  it('needs --yes where nobody can be asked', async () => {
    await expect(confirm('Apply?', undefined)).rejects.toThrow('needs --yes')
    await expect(confirm('Apply?', true)).resolves.toBeUndefined()
  })
})
