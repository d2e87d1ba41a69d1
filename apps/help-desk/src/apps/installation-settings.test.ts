import { expect, it } from 'vitest'
import type { App } from '../tables/apps'
import type { AppParameter } from './manifest'
import { mergeSettings } from './installation-settings'

const app = (...parameters: AppParameter[]): App => ({
  id: 1,
  name: 'Tiny',
  upload_id: 1,
  version: '1',
  translations: {},
  requirements: false,
  manifest: {
    defaultLocale: 'en',
    author: {},
    private: true,
    requirementsOnly: false,
    singleInstall: false,
    signedUrls: false,
    domainWhitelist: [],
    parameters,
    location: {}
  },
  created_at: '',
  updated_at: ''
})

it('fills defaults only into a new installation', () => {
  const limited = app({ name: 'limit', type: 'number', default: 5 })
  expect(mergeSettings(limited, undefined, {})).toEqual({ limit: 5 })
  expect(mergeSettings(limited, { limit: null }, {})).toEqual({ limit: null })
})

it('overwrites what is named, keeps the rest, drops what the manifest does not know', () => {
  const two = app({ name: 'a', type: 'text' }, { name: 'b', type: 'checkbox' })
  expect(mergeSettings(two, { a: 'x', b: true, name: 'N' }, { b: 'false', title: 'T', moon: 1 })).toEqual({
    a: 'x',
    b: false,
    name: 'N',
    title: 'T'
  })
})

it('refuses an empty required setting', () => {
  const strict = app({ name: 'must', type: 'text', required: true })
  expect(() => mergeSettings(strict, undefined, {})).toThrow('must: cannot be blank')
  expect(() => mergeSettings(strict, { must: 'x' }, { must: '' })).toThrow('must: cannot be blank')
  expect(mergeSettings(strict, { must: 'x' }, {})).toEqual({ must: 'x' })
})
