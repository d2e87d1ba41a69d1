import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const NORMALISER = 'apps/consultoria/src/domain/kernel/normalise.ts'

/** Folding of case, of accents, of look-alikes, of what is not seen. */
const FOLDING =
  /\.normalize\(|\.to(?:Locale)?(?:Lower|Upper)Case\(|\\p\{(?:M|Mn|Mark|Nonspacing_Mark|Diacritic|Cf|Format|Zs|Space_Separator|Pd|Dash_Punctuation)\}|\\u\{?(?:00a0|00ad|20[01][0-9a-f]|feff)/i

/** What is no text that somebody typed. */
const OTHERS: Record<string, string> = {
  'apps/consultoria/src/adapters/memory/demo.ts': 'addresses of invented people',
  'apps/consultoria/src/adapters/zaf/client/headers.ts': 'names of HTTP headers',
  'apps/consultoria/src/adapters/zaf/form/plainText.ts': 'spaces of HTML, as they are shown',
  'apps/consultoria/src/catalog/clientWords.ts': 'codes of languages',
  'apps/consultoria/src/ui/format/format.ts': 'a sentence of ours that is shown',
  'apps/consultoria/src/ui/hooks/useShortcuts.ts': 'names of keys',
  'apps/consultoria/src/ui/i18n/loadTexts.ts': 'codes of languages',
  'scripts/definitions/jsonSchemas.ts': 'names of files',
  'scripts/engine/snapshot.ts': 'addresses of agents',
  'scripts/terminal/safeText.ts': 'what a terminal would obey'
}

const files = ['apps/consultoria/src', 'packages', 'scripts'].flatMap(room =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map(name => `${room}/${name.replaceAll('\\', '/')}`)
    .filter(name => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\/generated\/|\/testing\/|node_modules/.test(name))
)

it('what people type is read in one spelling by one file, and by no other', () => {
  const folding = files.filter(file => FOLDING.test(readFileSync(file, 'utf8')))
  expect(folding).toContain(NORMALISER)
  expect(folding.filter(file => file !== NORMALISER).toSorted()).toEqual(Object.keys(OTHERS))
})
