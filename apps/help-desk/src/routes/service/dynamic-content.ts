import { idParam, readWrapped, requireAdmin, requireAgent, urlOf, type Api, type Call } from '../../http/api'
import { invalid, notFound } from '../../http/api-error'
import type { Desk } from '../../desk'
import { booleanOf, recordsOf, textOf, wholeOf, type JsonRecord } from '../../input'
import { locales } from '../../people/locales'
import { pageOf, rowsIn } from '../../http/pagination'
import type { ContentItem, ContentVariant } from '../../tables/service/content'
import { contentShape, variantShape } from './service-shapes'

function found(c: Call): ContentItem {
  requireAgent(c)
  const item = c.get('desk').tables.contentItems.get(idParam(c))
  if (!item) throw notFound()
  return item
}

function foundVariant(c: Call): ContentVariant {
  const item = found(c)
  const variant = c.get('desk').tables.contentVariants.get(idParam(c, 'variant_id'))
  if (variant?.item_id !== item.id) throw notFound()
  return variant
}

const variantsOf = (desk: Desk, item: ContentItem) => desk.tables.contentVariants.find({ where: { item_id: item.id } })

/** A variant older than the default one says what may be no longer true. */
const outdated = (variant: ContentVariant, standard: ContentVariant | undefined) =>
  standard !== undefined && !variant.default && variant.updated_at < standard.updated_at

function variantAnswer(desk: Desk, variant: ContentVariant, siblings: ContentVariant[]) {
  const { item_id, ...plain } = variant
  const standard = siblings.find(one => one.default)
  const url = urlOf(desk, `dynamic_content/items/${item_id}/variants/${variant.id}`)
  return { url, ...plain, outdated: outdated(variant, standard) }
}

function itemAnswer(desk: Desk, item: ContentItem) {
  const all = variantsOf(desk, item)
  const variants = all.map(variant => variantAnswer(desk, variant, all))
  const url = urlOf(desk, `dynamic_content/items/${item.id}`)
  return { url, ...item, outdated: variants.some(variant => variant.outdated), variants }
}

function localeOf(value: unknown, field: string): number {
  const id = wholeOf(value)
  const known = locales.find(locale => locale.id === id)
  if (!known) throw invalid(field, 'Locale: is not active on this account')
  return known.id
}

function nameOf(desk: Desk, body: JsonRecord, id?: number): string {
  const name = (textOf(body['name']) ?? '').trim()
  if (name === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue')
  if (desk.tables.contentItems.find({ where: { name } }).some(item => item.id !== id))
    throw invalid('name', 'Name: has already been taken', 'DuplicateValue')
  return name
}

/** Made from the first name and kept through every later one. */
function placeholderOf(desk: Desk, name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '')
  const placeholder = `{{dc.${slug}}}`
  if (desk.tables.contentItems.first({ placeholder }))
    throw invalid('name', 'Placeholder: has already been taken', 'DuplicateValue')
  return placeholder
}

/** The newest variant that says so is the default; there is exactly one. */
function addVariant(desk: Desk, item: ContentItem, body: JsonRecord): ContentVariant {
  const content = textOf(body['content'])
  if (content === undefined || content === '') throw invalid('content', 'Content: cannot be blank', 'BlankValue')
  const locale_id = localeOf(body['locale_id'], 'locale_id')
  const others = variantsOf(desk, item)
  if (others.some(one => one.locale_id === locale_id))
    throw invalid('locale_id', 'Locale: has already been taken', 'DuplicateValue')
  const isDefault = locale_id === item.default_locale_id || booleanOf(body['default']) === true
  if (isDefault) for (const one of others) desk.tables.contentVariants.update(one.id, { default: false })
  const now = desk.clock.stamp()
  return desk.tables.contentVariants.insert({
    item_id: item.id,
    content,
    locale_id,
    active: booleanOf(body['active']) ?? true,
    default: isDefault,
    created_at: now,
    updated_at: now
  })
}

function createItem(desk: Desk, body: JsonRecord): ContentItem {
  const name = nameOf(desk, body)
  const default_locale_id = localeOf(body['default_locale_id'], 'default_locale_id')
  const variants = recordsOf(body['variants'])
  if (!variants.some(variant => wholeOf(variant['locale_id']) === default_locale_id))
    throw invalid('variants', 'Variants: must include the default locale')
  const now = desk.clock.stamp()
  const placeholder = placeholderOf(desk, name)
  const item = desk.tables.contentItems.insert({
    name,
    placeholder,
    default_locale_id,
    created_at: now,
    updated_at: now
  })
  for (const variant of variants) addVariant(desk, item, variant)
  return item
}

function changeVariant(desk: Desk, before: ContentVariant, body: JsonRecord): ContentVariant {
  const active = booleanOf(body['active']) ?? before.active
  if (before.default && active !== before.active)
    throw invalid('active', 'Active: of the default variant cannot be switched')
  if (before.default && booleanOf(body['default']) === false)
    throw invalid('default', 'Default: make another variant the default instead')
  const content = textOf(body['content']) ?? before.content
  const makeDefault = booleanOf(body['default']) === true
  if (makeDefault) {
    for (const one of desk.tables.contentVariants.find({ where: { item_id: before.item_id } }))
      desk.tables.contentVariants.update(one.id, { default: false })
    desk.tables.contentItems.update(before.item_id, { default_locale_id: before.locale_id })
  }
  const isDefault = before.default || makeDefault
  return desk.tables.contentVariants.update(before.id, {
    content,
    active,
    default: isDefault,
    updated_at: desk.clock.stamp()
  })
}

export function dynamicContentRoutes(api: Api): void {
  const root = '/api/v2/dynamic_content/items'
  api.get(root, c => {
    requireAgent(c)
    const desk = c.get('desk')
    const { rows, envelope } = pageOf(c, rowsIn(desk.tables.contentItems))
    return c.json({ items: rows.map(item => itemAnswer(desk, item)), ...envelope })
  })
  api.post(root, async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const body = await readWrapped(c, 'item', contentShape)
    const item = desk.transaction(() => createItem(desk, body))
    return c.json({ item: itemAnswer(desk, item) }, 201)
  })
  api.get(`${root}/:id{[0-9]+}`, c => c.json({ item: itemAnswer(c.get('desk'), found(c)) }))
  api.put(`${root}/:id{[0-9]+}`, async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const { id } = found(c)
    const name = nameOf(desk, await readWrapped(c, 'item', contentShape), id)
    const item = desk.tables.contentItems.update(id, { name, updated_at: desk.clock.stamp() })
    return c.json({ item: itemAnswer(desk, item) })
  })
  api.delete(`${root}/:id{[0-9]+}`, c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const item = found(c)
    for (const variant of variantsOf(desk, item)) desk.tables.contentVariants.delete(variant.id)
    desk.tables.contentItems.delete(item.id)
    return c.body(null, 204)
  })
  variantRoutes(api, `${root}/:id{[0-9]+}/variants`)
}

function variantRoutes(api: Api, root: string): void {
  api.get(root, c => {
    const desk = c.get('desk')
    const item = found(c)
    const all = variantsOf(desk, item)
    const { rows, envelope } = pageOf(c, rowsIn(desk.tables.contentVariants, { item_id: item.id }))
    return c.json({ variants: rows.map(variant => variantAnswer(desk, variant, all)), ...envelope })
  })
  api.post(root, async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const item = found(c)
    const body = await readWrapped(c, 'variant', variantShape)
    const variant = desk.transaction(() => addVariant(desk, item, body))
    return c.json({ variant: variantAnswer(desk, variant, variantsOf(desk, item)) }, 201)
  })
  api.get(`${root}/:variant_id{[0-9]+}`, c => {
    const desk = c.get('desk')
    return c.json({ variant: variantAnswer(desk, foundVariant(c), variantsOf(desk, found(c))) })
  })
  api.put(`${root}/:variant_id{[0-9]+}`, async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const variant = changeVariant(desk, foundVariant(c), await readWrapped(c, 'variant', variantShape))
    return c.json({ variant: variantAnswer(desk, variant, variantsOf(desk, found(c))) })
  })
  api.delete(`${root}/:variant_id{[0-9]+}`, c => {
    requireAdmin(c)
    const variant = foundVariant(c)
    if (variant.default) throw invalid('base', 'The default variant cannot be deleted')
    c.get('desk').tables.contentVariants.delete(variant.id)
    return c.body(null, 204)
  })
}
