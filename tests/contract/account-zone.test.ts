import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** The only files that may speak of a zone or of a local clock: each takes the account's. */
const PLACES = [
  'apps/consultoria/src/adapters/zaf/people/currentAgent.ts',
  'apps/consultoria/src/adapters/zaf/serverClock.ts',
  'scripts/definitions/today.ts',
  'scripts/ledger/timeZone.ts'
]

const LOCAL =
  /iana_time_zone|ianaName|getTimezoneOffset|resolvedOptions\(|toLocale(Date|Time)?String\(|\.get(Date|Day|Hours|Minutes|Month|FullYear)\(|new Intl\.DateTimeFormat/

const PROFILE = /\b(user|me|currentUser)\b[^\n]*(iana_time_zone|ianaName)/

const sources = execFileSync('git', ['ls-files', 'apps/consultoria/src', 'scripts', 'packages'], { encoding: 'utf8' })
  .split('\n')
  .filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file))

it('dates are made in one place each of the app and the command line', () => {
  expect(sources.length).toBeGreaterThan(400)
  expect(sources.filter(file => LOCAL.test(readFileSync(file, 'utf8'))).toSorted()).toEqual(PLACES)
})

it('no date is taken from the profile of whoever is signed in', () => {
  expect(sources.filter(file => PROFILE.test(readFileSync(file, 'utf8')))).toEqual([])
})
