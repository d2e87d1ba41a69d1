import { Drop, Liquid } from 'liquidjs'

/** Names that are looked up only when a template says them. `held` is what the name itself prints. */
export class LazyWords extends Drop {
  readonly #read: (name: string) => unknown
  readonly #held: unknown

  constructor(read: (name: string) => unknown, held?: unknown) {
    super()
    this.#read = read
    this.#held = held
  }

  override liquidMethodMissing(name: string | number): unknown {
    return this.#read(String(name))
  }

  override valueOf(): unknown {
    return this.#held
  }
}

/** A text that also has parts: `{{x}}` prints it, `{{x.title}}` one of them. */
export function textWithParts(text: string, parts: Readonly<Record<string, unknown>>): LazyWords {
  return new LazyWords(name => (Object.hasOwn(parts, name) ? parts[name] : undefined), text)
}

/** Against templates that run away: length of one text (a rule holds 65 KB), items made, milliseconds of rendering. */
const LIMITS = { parseLimit: 65_536, memoryLimit: 1_000_000, renderLimit: 500 }

const engine = new Liquid({ ...LIMITS, templates: {}, ownPropertyOnly: true, timezoneOffset: 0, locale: 'en-US' })

/** There are no files and no partials: these tags print nothing. */
for (const name of ['include', 'render', 'layout', 'block']) engine.registerTag(name, { render: () => '' })

/** Liquid as Zendesk offers it for placeholders. Never throws: what is unknown, or exceeds a limit, is empty. */
export function renderLiquid(template: string, words: Readonly<Record<string, unknown>>): string {
  const parsed = parse(template)
  return parsed ? run(parsed, words) : renderPieces(template, words)
}

function parse(template: string) {
  try {
    return engine.parse(template)
  } catch {
    return undefined
  }
}

function run(parsed: ReturnType<Liquid['parse']>, words: object): string {
  try {
    return String(engine.renderSync(parsed, words))
  } catch {
    return ''
  }
}

/** A template with an error, say an `if` never closed, keeps its text and its placeholders; the tags are dropped. */
function renderPieces(template: string, words: object): string {
  if (template.length > LIMITS.parseLimit) return ''
  return template.replace(/\{%[\s\S]*?%\}/g, '').replace(/\{\{[\s\S]*?\}\}/g, placeholder => {
    const parsed = parse(placeholder)
    return parsed ? run(parsed, words) : ''
  })
}
