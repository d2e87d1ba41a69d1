import { createClient, type ZendeskClient } from 'node-zendesk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { onTheDay } from '../day'

/** The independent client's help center against a listening account. */
let account: HelpDesk
let guide: ZendeskClient['helpcenter']

beforeAll(async () => {
  account = await createHelpDesk({ dataDir: ':memory:', seed: 'demo', port: 0, ...onTheDay })
  guide = createClient({
    username: 'admin@consultoria.example',
    token: 'local',
    apiType: ['helpcenter'],
    endpointUri: `${account.url.replace('localhost', '127.0.0.1')}/api/v2/help_center`,
    throwOriginalException: true
  }).helpcenter
})
afterAll(() => account.close())

it('lists categories, sections and articles page after page', async () => {
  const { helpArticles, helpCategories, helpSections } = account.desk.tables
  expect(await guide.categories.list()).toHaveLength(helpCategories.count())
  expect(await guide.sections.list()).toHaveLength(helpSections.count())
  expect(await guide.articles.list()).toHaveLength(helpArticles.count())
  expect(await guide.articles.listByLocale('es')).toMatchObject([
    { title: 'Servicios incluidos en el contrato de soporte' }
  ])
})

it('writes an article, translates it, labels it and archives it', async () => {
  const section = account.desk.tables.helpSections.find()[0]?.id
  const [group] = account.desk.tables.helpArticles.find()
  const made = (await guide.articles.createWithLocale('pt-br', section, {
    article: {
      title: 'Pelo cliente',
      body: '<p>Olá</p>',
      user_segment_id: null,
      permission_group_id: group?.permission_group_id
    }
  })) as unknown as { result: { id: number } }
  const { id } = made.result
  await guide.translations.createForArticle(id, {
    translation: { locale: 'es', title: 'Por el cliente', body: 'Hola' }
  })
  await guide.articlelabels.create(id, { label: { name: 'conformidade' } })
  const labelled: unknown = await guide.search.searchArticlesByLabels('conformidade')
  expect(labelled).toMatchObject({ result: { articles: [{ id, label_names: ['conformidade'] }] } })
  const found: unknown = await guide.search.searchArticlesInLocale('hola', 'es')
  expect(found).toMatchObject({ result: { results: [{ id, title: 'Por el cliente' }] } })
  await guide.articles.delete(id)
  await expect(guide.articles.show(id)).rejects.toMatchObject({ statusCode: 404 })
})

it('lists who may read what', async () => {
  const pages: unknown = await guide.usersegments.list()
  const segments = [{ user_type: 'signed_in_users' }, { user_type: 'staff' }]
  expect(pages).toMatchObject([{ user_segments: segments }])
})
