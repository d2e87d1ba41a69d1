import { deleteGone, postOnce } from '../zendesk/lostAnswers'
import type { ZendeskClient } from '../zendesk/zendeskClient'
import type { ResourceType } from './resource'
import { type Json, type Raw, flag, records, text } from '../zendesk/wire'
import { words } from '../terminal/language'

const root = '/dynamic_content/items'

const variants = (value: unknown) =>
  records(value)
    .filter(one => flag(one.active ?? true))
    .map(one => ({ locale: text(one.locale ?? one.locale_id), content: text(one.content) }))
    .sort((a, b) => (a.locale < b.locale ? -1 : 1))

const keyIn = (placeholder: string) => /^\{\{\s*dc\.(.+?)\s*\}\}$/.exec(placeholder)?.[1] ?? placeholder

/**
 * The placeholder comes from the name an item is made with and stays through every later name: an item is made under its
 * key, then renamed.
 */
export const dynamicContent: ResourceType = {
  name: 'dynamic_content',
  requires: 'dynamic_content',
  envelope: 'item',
  collection: 'items',
  path: () => root,
  updateMethod: 'PUT',
  id: raw => text(raw.id),
  identity: raw => keyIn(text(raw.placeholder)),
  canonical: raw => ({
    name: text(raw.name),
    default_locale: text(raw.default_locale_id),
    variants: variants(raw.variants)
  }),
  payload: ({ name, default_locale, variants: texts }, { key, before }): Raw =>
    before
      ? { name }
      : { name: key, default_locale_id: Number(default_locale), variants: records(texts).map(wire(default_locale)) },
  createOnly: ['default_locale'],
  destroys: (before, after) => removed(before.variants, after.variants).map(locale => words().plan.textRemoved(locale)),
  finish: async (client, id, body, before) => {
    if (!before) {
      if (body.name !== undefined) await client.send('PUT', `${root}/${id}`, { item: { name: body.name } })
      return
    }
    const live = await liveVariants(client, id)
    for (const variant of variants(body.variants)) {
      const found = live.find(one => text(one.locale_id) === variant.locale)
      if (!found)
        await postOnce(client, `${root}/${id}/variants`, { variant: wire(body.default_locale)(variant) }, async () =>
          (await liveVariants(client, id)).some(one => text(one.locale_id) === variant.locale)
        )
      else if (text(found.content) !== variant.content || !flag(found.active))
        await client.send('PUT', `${root}/${id}/variants/${text(found.id)}`, {
          variant: { content: variant.content, active: true }
        })
    }
    const kept = new Set(variants(body.variants).map(variant => variant.locale))
    for (const one of live)
      if (!kept.has(text(one.locale_id))) await deleteGone(client, `${root}/${id}/variants/${text(one.id)}`)
  }
}

const liveVariants = async (client: ZendeskClient, id: string) =>
  records((await client.send('GET', `${root}/${id}/variants`)).variants)

const wire = (standard: Json | undefined) => (variant: Raw) => ({
  locale_id: Number(variant.locale),
  content: variant.content,
  active: true,
  default: text(variant.locale) === text(standard)
})

const removed = (before: Json | undefined, after: Json | undefined) => {
  const kept = new Set(variants(after).map(variant => variant.locale))
  return variants(before).flatMap(({ locale }) => (kept.has(locale) ? [] : [locale]))
}
