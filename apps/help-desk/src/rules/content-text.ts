import type { Desk } from '../desk'
import { locales } from '../people/locales'

/** Text behind `{{dc.<name>}}` in the reader's language, else in the item's own. */
export function contentText(desk: Desk, name: string, locale: string | undefined): string | undefined {
  const item = desk.tables.contentItems.first({ placeholder: `{{dc.${name}}}` })
  if (!item) return undefined
  const wanted = locales.find(one => one.locale === locale)?.id
  const variants = desk.tables.contentVariants.find({ where: { item_id: item.id } }).filter(one => one.active)
  return (variants.find(one => one.locale_id === wanted) ?? variants.find(one => one.default))?.content
}
