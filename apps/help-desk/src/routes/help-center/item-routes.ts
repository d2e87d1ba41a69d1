import type { Reading, Translated } from '../../help-center/reading'
import type { Desk } from '../../desk'
import { idParam, readWrapped, type Api, type Call } from '../../http/api'
import type { Shape } from '../../http/shape'
import type { JsonRecord } from '../../input'
import type { Collection } from '../../store/collection'
import type { SourceType, TranslatedItem } from '../../tables/help-center'
import type { Tables } from '../../tables/tables'
import { inSourceLocale, newLocale, reading, requireManager, shown, stored, withLocale } from './place'

/** What articles, sections and categories do alike. */
interface ItemKind<T extends TranslatedItem> {
  type: SourceType
  /** As the paths name it. */
  resource: string
  /** As the bodies name it. */
  key: string
  shape: Shape
  /** The path under which a new one is made; its `:id` is that of what holds it. */
  madeAt: string
  kept(tables: Tables): Collection<T>
  read(reading: Reading): Translated<T>[]
  present(desk: Desk, item: Translated<T>): Record<string, unknown>
  beside?(c: Call, item: Translated<T>): Record<string, unknown>
  create(c: Call, actorId: number, locale: string, input: JsonRecord): T
  update(desk: Desk, before: T, input: JsonRecord): T
  remove(desk: Desk, id: number): void
}

/** Making, showing, changing and removing one, with and without a language in the path. */
export function itemRoutes<T extends TranslatedItem>(api: Api, kind: ItemKind<T>): void {
  const { key, shape, type } = kind
  const answer = (c: Call, item: T) => ({ [key]: kind.present(c.get('desk'), inSourceLocale(c, type, item)) })
  for (const path of withLocale(kind.madeAt))
    api.post(path, async c => {
      const actor = requireManager(c)
      const input = await readWrapped(c, key, shape)
      return c.json(answer(c, kind.create(c, actor.id, newLocale(c, input), input)), 201)
    })
  for (const path of withLocale(`${kind.resource}/:id{[0-9]+}`)) {
    api.get(path, c => {
      const item = shown(c, kind.read(reading(c)))
      return c.json({ [key]: kind.present(c.get('desk'), item), ...kind.beside?.(c, item) })
    })
    api.put(path, async c => {
      requireManager(c)
      const { desk } = c.var
      const before = stored(c, kind.kept(desk.tables))
      return c.json(answer(c, kind.update(desk, before, await readWrapped(c, key, shape))))
    })
    api.delete(path, c => {
      requireManager(c)
      const { desk } = c.var
      stored(c, kind.kept(desk.tables))
      kind.remove(desk, idParam(c))
      return c.body(null, 204)
    })
  }
}
