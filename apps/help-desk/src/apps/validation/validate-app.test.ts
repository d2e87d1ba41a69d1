import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { symbolicLinks } from '../app-zip'
import { duplicateKeys } from './duplicate-keys'
import { validateApp } from './validate-app'

const manifest = {
  author: { name: 'Test' },
  defaultLocale: 'en',
  frameworkVersion: '2.0',
  location: { support: { ticket_sidebar: 'assets/iframe.html' } }
}
const english = { app: { name: 'Tiny' } }

type Changes = Record<string, unknown>
const json = (value: unknown) => strToU8(JSON.stringify(value))

function zip(changes: Changes = {}, files: Record<string, Uint8Array | undefined> = {}): Uint8Array {
  const whole: Record<string, Uint8Array | undefined> = {
    'manifest.json': json({ ...manifest, ...changes }),
    'translations/en.json': json(english),
    'assets/iframe.html': strToU8('<p>hi</p>'),
    ...files
  }
  const kept = Object.entries(whole).filter((entry): entry is [string, Uint8Array] => entry[1] !== undefined)
  return zipSync(Object.fromEntries(kept))
}

function errors(changes: Changes = {}, files: Record<string, Uint8Array | undefined> = {}): string[] {
  const checked = validateApp(zip(changes, files))
  return 'errors' in checked ? checked.errors : []
}

const parameters = (...list: unknown[]) => ({ parameters: list })

describe('a good app', () => {
  it('comes out with defaults filled in and its locations as objects', () => {
    expect(validateApp(zip({ ...parameters({ name: 'account_map', type: 'text' }), version: '1.2' }))).toEqual({
      app: {
        manifest: {
          version: '1.2',
          frameworkVersion: '2.0',
          defaultLocale: 'en',
          author: { name: 'Test' },
          private: true,
          requirementsOnly: false,
          singleInstall: false,
          signedUrls: false,
          domainWhitelist: [],
          parameters: [{ name: 'account_map', type: 'text' }],
          location: { support: { ticket_sidebar: { url: 'assets/iframe.html' } } }
        },
        translations: { en: { name: 'Tiny' } },
        requirements: false
      }
    })
  })

  it('may stand on https, on localhost, or on an address with a setting', () => {
    for (const url of ['https://app.example/x', 'http://localhost:4567/x', 'https://{{setting.host}}/x'])
      expect(errors({ location: { support: { nav_bar: { url, autoLoad: false } } } })).toEqual([])
  })
})

describe('a manifest', () => {
  it('must be there, at the root, proper JSON without repeated keys', () => {
    expect(errors({}, { 'manifest.json': undefined })[0]).toContain('Could not find manifest.json')
    expect(errors({}, { 'manifest.json': undefined, 'a/manifest.json': json(manifest) })[0]).toContain('at the root')
    expect(errors({}, { 'manifest.json': strToU8('{') })[0]).toContain('not proper JSON')
    expect(errors({}, { 'manifest.json': strToU8('{"a":1,"b":{"a":1},"a":2}') })[0]).toContain('Duplicate key')
  })

  it.each<[string, Changes]>([
    ['author', { author: undefined }],
    ['location', { location: undefined }],
    ['frameworkVersion', { frameworkVersion: undefined }],
    ['framework version', { frameworkVersion: '1.0' }],
    ['boolean', { private: 'yes' }],
    ['string', { version: 1 }],
    ['domainWhitelist', { domainWhitelist: 'x' }],
    ['locale', { defaultLocale: 'english' }],
    ['Missing translation', { defaultLocale: 'pt-br' }],
    ['author url', { author: { url: 'nowhere' } }],
    ['noTemplate', { noTemplate: true }],
    ['experiments', { experiments: { magic: true } }]
  ])('is refused for %s', (text, changes) => {
    expect(errors(changes).join('\n')).toContain(text)
  })
})

describe('parameters', () => {
  it.each<[string, unknown[]]>([
    ['invalid parameter type', [{ name: 'a', type: 'password' }]],
    ["Can't call a parameter", [{ name: 'name', type: 'text' }]],
    ['Duplicate parameter', [{ name: 'a' }, { name: 'a' }]],
    ['hidden cannot be required', [{ name: 'a', type: 'hidden', required: true }]],
    ['oauth cannot be secure', [{ name: 'a', type: 'oauth', secure: true }]],
    [
      'at most one',
      [
        { name: 'a', type: 'oauth' },
        { name: 'b', type: 'oauth' }
      ]
    ],
    ['not secure', [{ name: 'a', scopes: ['header'] }]],
    ['not a scope', [{ name: 'a', secure: true, scopes: ['moon'] }]],
    ['required must be a boolean', [{ name: 'a', required: 'yes' }]]
  ])('are refused: %s', (text, list) => {
    expect(errors(parameters(...list)).join('\n')).toContain(text)
  })
})

describe('locations', () => {
  it.each<[string, unknown]>([
    ['invalid location', { support: { ticket_ceiling: 'assets/iframe.html' } }],
    ['invalid host', { moon: { ticket_sidebar: 'assets/iframe.html' } }],
    ['does not exist', { support: { ticket_sidebar: 'assets/other.html' } }],
    ['not a https address', { support: { ticket_sidebar: 'http://app.example' } }],
    ['flexible', { support: { ticket_sidebar: { url: 'assets/iframe.html', flexible: 'no' } } }]
  ])('are refused: %s', (text, location) => {
    expect(errors({ location }).join('\n')).toContain(text)
  })
})

describe('translations', () => {
  it.each<[string, Record<string, Uint8Array>, Changes?]>([
    ['named after no locale', { 'translations/klingon_long.json': json({}) }],
    ['must be a JSON object', { 'translations/es.json': json([]) }],
    ['app.name', { 'translations/en.json': json({ app: {} }) }],
    ['app.short_description', {}, { private: false }],
    [
      'app.parameters.a.label',
      { 'translations/en.json': json({ app: { name: 'T', parameters: { a: {} } } }) },
      parameters({ name: 'a' })
    ],
    ['{title, value}', { 'translations/en.json': json({ app: { name: 'T', package: {} }, hello: 'x' }) }]
  ])('are refused: %s', (text, files, changes = {}) => {
    expect(errors(changes, files).join('\n')).toContain(text)
  })
})

describe('requirements', () => {
  it('know their types, titles and keys, but no bodies', () => {
    const check = (body: unknown) => errors({}, { 'requirements.json': json(body) })
    expect(check({ ticket_forms: {} })[0]).toContain('ticket_forms')
    expect(check({ triggers: { t: { all: 'nonsense' } } })[0]).toContain('title')
    expect(check({ user_fields: { u: { title: 'U' } } })[0]).toContain('key')
    expect(check({ triggers: { t: { title: 'T', all: 'nonsense' } } })).toEqual([])
    expect(errors({}, { 'requirements.json': strToU8('{"macros":{},"macros":{}}') })[0]).toContain('Duplicate')
  })
})

describe('files', () => {
  it('of forbidden kinds are seen by name and by content', () => {
    expect(errors({}, { 'assets/a.pdf': strToU8('x') })[0]).toContain('pdf')
    expect(errors({}, { 'assets/a.dat': new Uint8Array([0x1f, 0x8b, 8, 0]) })[0]).toContain('gzip')
  })

  it('include a banner only as a PNG of the right size', () => {
    expect(errors({}, { 'assets/banner.png': strToU8('x') })[0]).toContain('PNG')
  })

  it('must be a zip, without symbolic links', () => {
    expect(validateApp(strToU8('no zip'))).toEqual({ errors: ['The file is not a zip archive'] })
    const linked: Zippable = { 'assets/link': [strToU8('../secret'), { os: 3, attrs: 0o120777 << 16 }] }
    expect(symbolicLinks(zipSync(linked))).toEqual(['assets/link'])
    expect(validateApp(zipSync(linked))).toEqual({ errors: ['Symlinks are not allowed: assets/link'] })
  })
})

it('finds repeated keys only within one object, whatever strings hold', () => {
  expect(duplicateKeys('{"a":{"x":1},"b":{"x":2},"c":["x","x"],"d":"a:{\\"x\\":1,"}')).toEqual([])
  expect(duplicateKeys('[{"a":1},{"a":1,"a":2}]')).toEqual(['a'])
})

describe('what the account’s own validator refuses', () => {
  const requirements = (value: unknown) => errors({}, { 'requirements.json': json(value) })
  const webhook = { name: 'W', status: 'active', endpoint: 'https://x', http_method: 'POST', request_format: 'json' }
  const object = { key: 'o', title: 'O', title_pluralized: 'Os', include_in_list_view: true }

  it('is a webhook that lacks one of its names', () => {
    expect(requirements({ webhooks: { w: webhook } })).toEqual([])
    for (const name of Object.keys(webhook))
      expect(requirements({ webhooks: { w: { ...webhook, [name]: undefined } } })).toEqual([
        `Missing required field ${name} in webhooks: w`
      ])
  })

  it('is a target that webhooks have replaced', () => {
    expect(requirements({ targets: { t: { title: 'T', type: 'email_target' } } })).toEqual([])
    for (const type of ['http_target', 'url_target_v2'])
      expect(requirements({ targets: { t: { title: 'T', type } } })).toHaveLength(1)
  })

  it('is a second channel integration, and one without its manifest', () => {
    const channel = { manifest_url: '/m' }
    expect(requirements({ channel_integrations: { a: channel } })).toEqual([])
    expect(requirements({ channel_integrations: { a: channel, b: channel } })).toHaveLength(1)
    expect(requirements({ channel_integrations: { a: {} } })).toHaveLength(1)
  })

  it('is an incomplete custom object, and what belongs to none', () => {
    const field = { key: 'f', title: 'F', type: 'text', object_key: 'o' }
    const trigger = { key: 't', title: 'T', object_key: 'o', conditions: { all: [{}] }, actions: [{}] }
    const whole = { objects: [object], object_fields: [field], object_triggers: [trigger] }
    expect(requirements({ custom_objects_v2: whole })).toEqual([])
    expect(requirements({ custom_objects_v2: { objects: [{ key: 'o' }] } })).toHaveLength(3)
    const others: Record<string, unknown>[] = [
      { object_fields: [{ ...field, object_key: 'x' }] },
      { object_fields: [{ ...field, type: undefined }] },
      { object_triggers: [{ ...trigger, actions: [] }] },
      { object_triggers: [{ ...trigger, conditions: { some: [{}] } }] },
      { object_fields: Array.from({ length: 21 }, () => field) },
      { object_fields: [{ ...field, title: '{{setting.x}}' }] },
      { objects: 'o' }
    ]
    for (const other of others) expect(requirements({ custom_objects_v2: { ...whole, ...other } })).toHaveLength(1)
  })

  it('is an app of marketing only that has what apps run by', () => {
    const only = { marketingOnly: true, private: false, location: undefined, frameworkVersion: undefined }
    expect(
      errors(only, {
        'translations/en.json': json({
          app: { name: 'T', short_description: 's', long_description: 'l', installation_instructions: 'i' }
        })
      })
    ).toEqual([])
    expect(errors({ marketingOnly: true, ...parameters({ name: 'a', type: 'text' }) })).toEqual([
      'Marketing only apps must not have location',
      'Marketing only apps must not have frameworkVersion',
      'Marketing only apps must not have parameters',
      'Marketing only apps cannot be private'
    ])
  })

  it('is no parameter without a translation', () => {
    const secure = parameters({ name: 'old', type: 'text' }, { name: 'key', type: 'text', secure: true })
    const translated = (texts: unknown) => ({ 'translations/en.json': json({ app: { name: 'T', parameters: texts } }) })
    expect(errors(secure, translated({ old: { label: 'Old' } }))).toEqual([])
    expect(errors(secure, translated({ old: {} }))).toHaveLength(1)
  })
})
