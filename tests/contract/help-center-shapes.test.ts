import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inProcess, type InProcess } from '../../apps/help-desk/src/in-process'

/** The properties of each resource as Zendesk's help center reference lists them; the OpenAPI file does not have them. */
const id = z.int()
const stamp = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
const address = z.url()
const common = {
  id,
  url: address,
  html_url: address,
  position: z.int(),
  created_at: stamp,
  updated_at: stamp,
  name: z.string(),
  locale: z.string(),
  source_locale: z.string(),
  outdated: z.boolean()
}
const category = z.strictObject({ ...common, description: z.string() })
const section = z.strictObject({
  ...common,
  description: z.string(),
  category_id: id,
  parent_section_id: id.nullable(),
  sorting: z.string(),
  theme_template: z.string()
})
const articleProperties = {
  ...common,
  title: z.string(),
  body: z.string(),
  draft: z.boolean(),
  outdated_locales: z.array(z.string()),
  section_id: id,
  author_id: id,
  comments_disabled: z.boolean(),
  promoted: z.boolean(),
  vote_sum: z.int(),
  vote_count: z.int(),
  permission_group_id: id,
  user_segment_id: id.nullable(),
  /** Of the Enterprise plan. */
  user_segment_ids: z.array(id),
  content_tag_ids: z.array(z.string()),
  label_names: z.array(z.string()),
  edited_at: stamp
}
const article = z.strictObject(articleProperties)
const found = z.strictObject({ ...articleProperties, snippet: z.string(), result_type: z.literal('article') })
const translation = z.strictObject({
  id,
  url: address,
  html_url: address,
  source_id: id,
  source_type: z.enum(['Article', 'Section', 'Category']),
  locale: z.string(),
  title: z.string(),
  body: z.string(),
  draft: z.boolean(),
  outdated: z.boolean(),
  hidden: z.boolean(),
  created_at: stamp,
  updated_at: stamp,
  created_by_id: id,
  updated_by_id: id
})
const segment = z.strictObject({
  id,
  name: z.string(),
  user_type: z.enum(['signed_in_users', 'staff']),
  built_in: z.boolean(),
  tags: z.array(z.string()),
  or_tags: z.array(z.string()),
  group_ids: z.array(id),
  organization_ids: z.array(id),
  added_user_ids: z.array(id),
  created_at: stamp,
  updated_at: stamp
})
const label = z.strictObject({ id, url: address, name: z.string(), created_at: stamp, updated_at: stamp })
const group = z.strictObject({
  id,
  name: z.string(),
  edit: z.array(id),
  publish: z.array(id),
  built_in: z.boolean(),
  created_at: stamp,
  updated_at: stamp
})
/** As lists were recorded. */
const page = {
  count: z.int(),
  page: z.int(),
  page_count: z.int(),
  per_page: z.int(),
  next_page: z.string().nullable(),
  previous_page: z.string().nullable()
}
const sorted = { ...page, sort_by: z.string(), sort_order: z.enum(['asc', 'desc']) }
const offset = { count: z.int(), next_page: z.string().nullable(), previous_page: z.string().nullable() }

let account: InProcess
let ids: Record<'article' | 'section' | 'category', number>
beforeAll(() => {
  account = inProcess()
  const { helpArticles, helpSections, helpCategories } = account.desk.tables
  ids = {
    article: helpArticles.find()[0]?.id ?? 0,
    section: helpSections.find()[0]?.id ?? 0,
    category: helpCategories.find()[0]?.id ?? 0
  }
})

describe('an answer of the help center', () => {
  for (const [path, shape] of [
    ['articles', z.strictObject({ articles: z.array(article).min(1), ...sorted })],
    ['pt-br/sections', z.strictObject({ sections: z.array(section).min(1), ...sorted })],
    ['categories', z.strictObject({ categories: z.array(category).min(1), ...sorted })],
    ['articles/{article}', z.strictObject({ article })],
    ['sections/{section}', z.strictObject({ section })],
    ['pt-br/categories/{category}', z.strictObject({ category })],
    ['articles/search?query=consultoria', z.strictObject({ results: z.array(found).min(1), ...page })],
    ['articles/labels', z.strictObject({ labels: z.array(label).min(1), ...offset })],
    ['articles/{article}/labels', z.strictObject({ labels: z.array(label).min(1), ...offset })],
    ['articles/{article}/translations', z.strictObject({ translations: z.array(translation).min(1), ...offset })],
    ['sections/{section}/translations/pt-br', z.strictObject({ translation })],
    ['categories/{category}/translations/missing', z.strictObject({ locales: z.array(z.string()) })],
    ['user_segments', z.strictObject({ user_segments: z.array(segment).min(2), ...offset })],
    ['locales', z.strictObject({ locales: z.array(z.string()), default_locale: z.string() })],
    ['/api/v2/guide/permission_groups', z.strictObject({ permission_groups: z.array(group).min(1), ...offset })]
  ] as const)
    it(`has the properties of the reference and no others: ${path}`, async () => {
      const filled = path.replace(/\{(\w+)\}/, (_, kind: keyof typeof ids) => String(ids[kind]))
      const address = filled.startsWith('/') ? filled : `help_center/${filled}`
      const { body } = await account.as('admin')<unknown>('GET', address)
      expect(shape.safeParse(body).error?.issues ?? []).toEqual([])
    })
})
