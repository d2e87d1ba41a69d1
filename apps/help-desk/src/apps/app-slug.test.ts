import { expect, it } from 'vitest'
import { appSlug, uniqueSlugs } from './app-slug'

it.each([
  ['Consultoria', 'consultoria'],
  ['Agenda da Consultoria', 'agenda-da-consultoria'],
  ['myFirstApp', 'my-first-app'],
  ['snake_case app', 'snake-case-app'],
  ['  Gestão & Ação! ', 'gestao-acao']
])('the name "%s" is written %s in an address', (name, slug) => {
  expect(appSlug(name)).toBe(slug)
})

it('apps of one name, or of a name without letters, are told apart by their installation', () => {
  const apps = ['Agenda', 'agenda', '予定'].map((title, at) => ({ installationId: at + 1, title }))
  expect([...uniqueSlugs(apps).entries()]).toEqual([
    [1, 'agenda'],
    [2, 'agenda-2'],
    [3, '3']
  ])
})
