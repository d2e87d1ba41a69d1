import type { CoverageRow } from './row'

const reference = 'https://developer.zendesk.com/api-reference/help_center/help-center-api'
const articles = `${reference}/articles/`
const sections = `${reference}/sections/`
const categories = `${reference}/categories/`
const labels = `${reference}/article_labels/`
const translations = `${reference}/translations/`
const segments = `${reference}/user_segments/`

const absent = 'where the account has no help center (PUT /__control/guide) 404, as undocumented as its body'
const rights =
  'signed-in people only; administrators are the help center’s managers and see everything, agents and end users what is published and restricted to no segment or to one of theirs; sections and categories in which an end user may read nothing are left out: undocumented. An end user without a locale in the path is refused with 400: that it is needed is documented, the answer is not'
const order = 'equal positions come newest first, as recorded'

type Method = CoverageRow['method']

/** The same endpoint with and without a language in its path. */
const both = (method: Method, path: string, source: string, note?: string): CoverageRow[] =>
  [`/api/v2/help_center/${path}`, `/api/v2/help_center/{locale}/${path}`].map(path => ({
    method,
    path,
    source,
    ...(note === undefined ? {} : { note })
  }))

const one = (method: Method, path: string, source: string, note?: string): CoverageRow => ({
  method,
  path: `/api/v2/${path}`,
  source,
  ...(note === undefined ? {} : { note })
})

export const helpCenterCoverage: CoverageRow[] = [
  one(
    'GET',
    'help_center/articles/search',
    `${reference}/search/`,
    `${rights}; ${absent}. What is relevant is undocumented: here at least half of the words have to be there, begun or in the plural, in the title (3), a label (2) or the text (1). multibrand and brand_id narrow nothing down: there is one brand. A search without query, category, section and label_names is refused with 400: undocumented answer`
  ),
  ...both('GET', 'articles', articles, `${rights}; ${order}; sideloads users, sections, categories; no translations`),
  ...both('GET', 'categories/{category_id}/articles', articles),
  ...both('GET', 'sections/{section_id}/articles', articles),
  ...both(
    'POST',
    'sections/{section_id}/articles',
    articles,
    'refusals as RecordInvalid: undocumented; unsafe HTML is taken out on writing, there on display; notify_subscribers has no effect'
  ),
  ...both('GET', 'articles/{article_id}', articles, rights),
  ...both('PUT', 'articles/{article_id}', articles, 'title, body and draft of a language have its translation, and are passed over here'),
  ...both('DELETE', 'articles/{article_id}', articles, 'archived is gone: there is no archive to look into'),
  ...both('GET', 'sections', sections, `${rights}; ${order}; sorting is always manual`),
  ...both('GET', 'categories/{category_id}/sections', sections),
  ...both('POST', 'categories/{category_id}/sections', sections, 'refusals as RecordInvalid: undocumented'),
  ...both('GET', 'sections/{section_id}', sections, rights),
  ...both('PUT', 'sections/{section_id}', sections),
  ...both('DELETE', 'sections/{section_id}', sections, 'with its articles'),
  ...both('GET', 'categories', categories, `${rights}; ${order}`),
  ...both('POST', 'categories', categories, 'refusals as RecordInvalid: undocumented'),
  ...both('GET', 'categories/{category_id}', categories, rights),
  ...both('PUT', 'categories/{category_id}', categories),
  ...both('DELETE', 'categories/{category_id}', categories, 'with its sections and articles'),
  one('GET', 'help_center/articles/labels', labels, 'on every plan; documented for Professional and Enterprise'),
  one('GET', 'help_center/articles/{article_id}/labels', labels),
  one('POST', 'help_center/articles/{article_id}/labels', labels),
  one('DELETE', 'help_center/articles/{article_id}/labels/{label_id}', labels),
  ...['articles/{article_id}', 'sections/{section_id}', 'categories/{category_id}'].flatMap(item => [
    one('GET', `help_center/${item}/translations`, translations),
    one('GET', `help_center/${item}/translations/missing`, translations),
    one('GET', `help_center/${item}/translations/{locale}`, translations),
    one('POST', `help_center/${item}/translations`, translations, 'refusals as RecordInvalid: undocumented'),
    one('PUT', `help_center/${item}/translations/{locale}`, translations)
  ]),
  one('DELETE', 'help_center/translations/{translation_id}', translations),
  one('GET', 'help_center/locales', `${translations}#list-all-enabled-locales-and-default-locale`),
  one('GET', 'help_center/user_segments', segments, 'who is in a segment: https://support.zendesk.com/hc/en-us/articles/4408837707290'),
  one('GET', 'help_center/user_segments/applicable', segments, 'on Suite Team the signed-in users only'),
  one('GET', 'help_center/users/{user_id}/user_segments', segments),
  one('POST', 'help_center/user_segments', segments, 'refusals as RecordInvalid: undocumented'),
  one('GET', 'help_center/user_segments/{user_segment_id}', segments),
  one('PUT', 'help_center/user_segments/{user_segment_id}', segments, 'a built-in one is refused with 403: undocumented answer'),
  one('DELETE', 'help_center/user_segments/{user_segment_id}', segments, 'articles restricted to it alone are then nobody’s but managers’: undocumented'),
  one('GET', 'help_center/user_segments/{user_segment_id}/sections', segments),
  one('GET', 'guide/permission_groups', `${reference}/permission_groups/`, 'the built-in group only'),
  one('GET', 'guide/permission_groups/{permission_group_id}', `${reference}/permission_groups/`)
]
