import { beforeEach, describe, expect, it } from 'vitest'
import { inProcess, type InProcess } from '../../in-process'
import { permissionGroups } from '../../help-center/permission-groups'
import { agentsAndAdmins } from '../../help-center/user-segments'

interface Row {
  id: number
  title: string
  section_id: number
  draft: boolean
  label_names: string[]
}
interface Page {
  articles: Row[]
  count: number
  next_page: string | null
}

let account: InProcess
beforeEach(() => {
  account = inProcess()
})

const carla = 'carla@aurora.example'
const internal = 'Roteiro interno: quando oferecer uma consultoria'
const included = 'Serviços incluídos no contrato de suporte'

const titles = async (who: string, path: string): Promise<string[]> =>
  (await account.as(who)<Page>('GET', `help_center/${path}`)).body.articles.map(article => article.title)

function article(title: string): Row {
  const { helpArticles, helpTranslations } = account.desk.tables
  const translation = helpTranslations.find().find(row => row.title === title)
  const found = helpArticles.get(translation?.source_id ?? 0)
  if (!found || !translation) throw new Error(`the seed has no ${title}`)
  return { ...found, title, draft: translation.draft }
}

describe('who reads what', () => {
  it('shows an article for agents to agents and to no client', async () => {
    expect(await titles('ana.senior', 'pt-br/articles')).toContain(internal)
    const client = await titles(carla, 'pt-br/articles')
    expect(client).toContain(included)
    expect(client).not.toContain(internal)
    const { id } = article(internal)
    expect((await account.as(carla)('GET', `help_center/pt-br/articles/${id}`)).status).toBe(404)
    expect((await account.as('ana.senior')('GET', `help_center/articles/${id}`)).status).toBe(200)
  })

  it('shows drafts to managers only, and what was written in another language to nobody', async () => {
    const { id } = article(included)
    await account.as('admin')('PUT', `help_center/articles/${id}/translations/pt-br`, { translation: { draft: true } })
    expect(await titles(carla, 'pt-br/articles')).not.toContain(included)
    expect(await titles('ana.senior', 'articles')).not.toContain(included)
    expect(await titles('admin', 'articles')).toContain(included)
    expect(await titles(carla, 'en-us/articles')).toEqual(['Services included in the support contract'])
  })

  it('opens a segment’s article to who has its tags or is of its organization', async () => {
    const admin = account.as('admin')
    const aurora = account.desk.tables.organizations.first({ lower_name: 'indústria aurora' })?.id
    const make = async (segment: object) => {
      const { body } = await admin<{ user_segment: { id: number } }>('POST', 'help_center/user_segments', {
        user_segment: { name: 'S', user_type: 'signed_in_users', ...segment }
      })
      return body.user_segment.id
    }
    const ofAurora = await make({ organization_ids: [aurora] })
    const tagged = await make({ tags: ['vip'] })
    const { id } = article(included)
    const restrict = (ids: number[]) =>
      admin('PUT', `help_center/articles/${id}`, { article: { user_segment_ids: ids } })
    const readers = async () => {
      const people = [carla, 'rui@boavista.example', 'ana.senior']
      const seen = await Promise.all(people.map(async who => (await titles(who, 'pt-br/articles')).includes(included)))
      return people.filter((_, at) => seen[at])
    }
    await restrict([ofAurora])
    // staff is in a segment of signed-in users whatever its organizations
    expect(await readers()).toEqual([carla, 'ana.senior'])
    await restrict([tagged])
    expect(await readers()).toEqual([])
    account.desk.tables.organizations.update(aurora ?? 0, { tags: ['vip'] })
    expect(await readers()).toEqual([carla])
    await restrict([tagged, agentsAndAdmins.id])
    expect(await readers()).toEqual([carla, 'ana.senior'])
  })

  it('leaves sections and categories without anything to read out for clients', async () => {
    const { section_id } = article(internal)
    for (const other of account.desk.tables.helpArticles.find({ where: { section_id } }))
      account.desk.tables.helpArticles.update(other.id, { user_segment_ids: [agentsAndAdmins.id] })
    const sections = async (who: string) =>
      (await account.as(who)<{ sections: { id: number }[] }>('GET', 'help_center/pt-br/sections')).body.sections
    expect((await sections(carla)).map(section => section.id)).not.toContain(section_id)
    expect((await sections('ana.senior')).map(section => section.id)).toContain(section_id)
    const path = `help_center/pt-br/sections/${section_id}/articles`
    expect((await account.as(carla)('GET', path)).status).toBe(404)
  })

  it('refuses an end user who names no locale, and a locale that is not enabled or not in small letters', async () => {
    expect((await account.as(carla)('GET', 'help_center/articles')).status).toBe(400)
    expect((await account.as(carla)('GET', 'help_center/fr/articles')).status).toBe(404)
    expect((await account.as('ana.senior')('GET', 'help_center/PT-BR/articles')).status).toBe(404)
  })
})

describe('lists', () => {
  it('comes in pages of 30 with counts, or by cursor', async () => {
    const ask = account.as('ana.senior')
    const { body } = await ask<Page>('GET', 'help_center/pt-br/articles')
    expect(body).toMatchObject({ page: 1, per_page: 30, page_count: 1, sort_by: 'position', sort_order: 'asc' })
    expect(body.count).toBe(body.articles.length)
    const first = await ask<Page>('GET', 'help_center/pt-br/articles?per_page=4&sort_by=title')
    const second = await ask<Page>('GET', String(first.body.next_page).replace(account.desk.url, ''))
    const shown = [...first.body.articles, ...second.body.articles].map(row => row.title)
    expect(shown).toEqual(shown.toSorted((a, b) => a.localeCompare(b)))
    expect(new Set(shown).size).toBe(8)
    const cursor = await ask<{ meta: { has_more: boolean } }>('GET', 'help_center/pt-br/articles?page[size]=4')
    expect(cursor.body.meta.has_more).toBe(true)
  })

  it('narrows down by section, by category and by all the labels named', async () => {
    const { section_id } = article(included)
    const { category_id } = account.desk.tables.helpSections.get(section_id) ?? { category_id: 0 }
    expect(await titles('ana.senior', `sections/${section_id}/articles`)).toHaveLength(4)
    expect(await titles('ana.senior', `categories/${category_id}/articles`)).toHaveLength(8)
    expect(await titles('ana.senior', 'articles?label_names=consultoria,aceite')).toHaveLength(2)
  })

  it('brings authors, sections and categories beside the articles when asked', async () => {
    const { body } = await account.as(carla)<Record<string, { id: number }[]>>(
      'GET',
      'help_center/es/articles?include=users,sections,categories'
    )
    expect(body['users']?.map(user => user.id)).toEqual([account.userId('admin')])
    expect(body['sections']).toMatchObject([{ name: 'Consultoría' }])
    expect(body['categories']).toMatchObject([{ name: 'Atención' }])
  })
})

describe('writing', () => {
  const input = { title: 'Novo', body: '<p onclick="x()">Oi<script>x()</script></p>', user_segment_id: null, permission_group_id: permissionGroups[0]?.id, label_names: ['novo'] } // prettier-ignore

  it('is for managers, and takes unsafe HTML out', async () => {
    const { section_id } = article(included)
    const path = `help_center/pt-br/sections/${section_id}/articles`
    expect((await account.as('ana.senior')('POST', path, { article: input })).status).toBe(403)
    const made = await account.as('admin')<{ article: Row & { body: string; html_url: string } }>('POST', path, {
      article: input
    })
    expect(made).toMatchObject({ status: 201, body: { article: { body: '<p>Oi</p>', draft: false } } })
    expect(made.body.article.html_url).toMatch(/\/hc\/pt-br\/articles\/\d+-Novo$/)
    expect(await titles(carla, 'pt-br/articles?label_names=novo')).toEqual(['Novo'])
    const one = `help_center/articles/${made.body.article.id}`
    expect((await account.as('admin')('DELETE', one)).status).toBe(204)
    expect((await account.as('admin')('GET', one)).status).toBe(404)
  })

  it('asks for a title, a permission group and an audience', async () => {
    const { section_id } = article(included)
    for (const name of ['title', 'permission_group_id', 'user_segment_id']) {
      const { [name as 'title']: _, ...rest } = input
      const path = `help_center/pt-br/sections/${section_id}/articles`
      const { status, body } = await account.as('admin')<{ details: object }>('POST', path, { article: rest })
      expect([status, Object.keys(body.details)]).toEqual([422, [name]])
    }
  })

  it('keeps an article’s languages apart', async () => {
    const admin = account.as('admin')
    const { id } = article(internal)
    const path = `help_center/articles/${id}/translations`
    expect((await admin('GET', `${path}/missing`)).body).toEqual({ locales: ['en-us', 'es'] })
    const made = await admin('POST', path, { translation: { locale: 'es', title: 'Guion', body: 'Texto' } })
    expect(made).toMatchObject({ status: 201, body: { translation: { source_type: 'Article', source_id: id } } })
    expect((await admin('POST', path, { translation: { locale: 'es', title: 'Otra' } })).status).toBe(422)
    await admin('PUT', `${path}/es`, { translation: { title: 'Guion interno' } })
    expect(await titles('ana.senior', 'es/articles')).toContain('Guion interno')
    expect(await titles('ana.senior', 'pt-br/articles')).toContain(internal)
  })

  it('takes a category’s sections and articles along when it goes', async () => {
    const { section_id } = article(included)
    const { category_id } = account.desk.tables.helpSections.get(section_id) ?? { category_id: 0 }
    expect((await account.as('admin')('DELETE', `help_center/categories/${category_id}`)).status).toBe(204)
    expect(await titles('admin', 'articles')).not.toContain(included)
    expect(account.desk.tables.helpTranslations.find().some(row => row.title === included)).toBe(false)
  })
})

it('answers 404 to everything of the help center where the account has none', async () => {
  const put = (active: boolean) => account.as('admin')('PUT', '/__control/guide', { active })
  await put(false)
  for (const path of ['help_center/articles', 'help_center/articles/search?query=x', 'guide/permission_groups'])
    expect(await account.as('admin')('GET', path)).toMatchObject({ status: 404, body: { error: 'RecordNotFound' } })
  await put(true)
  expect((await account.as('admin')('GET', 'help_center/articles')).status).toBe(200)
})
