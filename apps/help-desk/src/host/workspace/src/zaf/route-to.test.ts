import { describe, expect, it } from 'vitest'
import type { InstalledApp } from '../desk/server-session'
import { routeTo } from './route-to'

const app = (installationId: number, title: string, ...locations: string[]): InstalledApp => ({
  appId: installationId * 100,
  installationId,
  name: `${title} of the zip`,
  title,
  version: '1.0.0',
  slug: title.toLowerCase(),
  navBarIcon: null,
  folder: `/__apps/${installationId}/1/`,
  settings: {},
  locations: Object.fromEntries(locations.map(location => [location, { url: 'assets/iframe.html' }]))
})
const agenda = app(1, 'Agenda', 'nav_bar', 'ticket_sidebar')
const reports = app(2, 'Reports', 'nav_bar')
const sidebar = app(3, 'Sidebar', 'ticket_sidebar')
const apps = [agenda, reports, sidebar]
const from = (asking: InstalledApp, ...args: unknown[]) => routeTo(args, apps, asking)

describe('routing', () => {
  it('leads to tickets, people, organizations and views by their ids', () => {
    expect(from(sidebar, 'ticket', '35')).toEqual({ kind: 'ticket', id: 35 })
    expect(from(sidebar, 'user', 7)).toEqual({ kind: 'user', id: 7 })
    expect(from(sidebar, 'organization', 8)).toEqual({ kind: 'organization', id: 8 })
    expect(from(sidebar, 'views', 9)).toEqual({ kind: 'views', id: 9 })
    expect(from(sidebar, 'views')).toEqual({ kind: 'views', id: null })
  })

  it('leads to an app’s page by its id, its name or its name in addresses, and into the page', () => {
    for (const name of [200, '200', 'Reports', 'Reports of the zip', 'reports'])
      expect(from(sidebar, 'nav_bar', name)).toEqual({ kind: 'app', slug: 'reports', route: '' })
    expect(from(agenda, 'nav_bar', 'reports', '/weeks/48/')).toMatchObject({ slug: 'reports', route: 'weeks/48' })
    expect(from(agenda, 'nav_bar')).toMatchObject({ slug: 'agenda', route: '' })
    expect(from(agenda, 'nav_bar', '', 'today')).toMatchObject({ slug: 'agenda', route: 'today' })
  })

  it.each([
    [
      ['call_console'],
      'Cannot route to call_console: this workspace has ticket, user, organization, views and nav_bar'
    ],
    [['ticket', 'new'], 'Cannot route to ticket: "new" is no id'],
    [['ticket', 1.5], 'Cannot route to ticket: 1.5 is no id'],
    [['user'], 'Cannot route to user: nothing is no id'],
    [['views', {}], 'Cannot route to views: {} is no id'],
    [['nav_bar', 'Nobody'], 'Cannot route to nav_bar: Nobody is no app with a page in the nav bar'],
    [['nav_bar', 'Sidebar'], 'Cannot route to nav_bar: Sidebar is no app with a page in the nav bar'],
    [['nav_bar'], 'Cannot route to nav_bar: Sidebar is no app with a page in the nav bar'],
    [['nav_bar', 'Agenda', '../../tickets/1'], 'Cannot route to nav_bar: its path stays within the app']
  ])('to %j is refused by name', (args, sentence) => {
    expect(() => from(sidebar, ...args)).toThrow(sentence)
  })
})
