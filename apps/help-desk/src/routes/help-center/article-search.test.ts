import { beforeEach, expect, it } from 'vitest'
import { inProcess, type InProcess } from '../../in-process'

interface Found {
  count: number
  results: { id: number; title: string; snippet: string; result_type: string; locale: string }[]
}

let account: InProcess
beforeEach(() => {
  account = inProcess()
})

const carla = 'carla@aurora.example'
const search = async (who: string, query: string): Promise<Found> =>
  (await account.as(who)<Found>('GET', `help_center/articles/search?${query}`)).body

it('finds with the rights of who asks', async () => {
  const titles = async (who: string) => (await search(who, 'query=consultoria')).results.map(row => row.title)
  const internal = 'Roteiro interno: quando oferecer uma consultoria'
  expect(await titles('ana.senior')).toContain(internal)
  expect(await titles(carla)).not.toContain(internal)
  expect(await titles(carla)).toContain('Quem pode aceitar uma consultoria na minha empresa?')
})

it('minds neither case, accents nor the plural, and puts titles before texts', async () => {
  const { results } = await search(carla, 'query=SERVICO%20INCLUIDO')
  expect(results[0]).toMatchObject({ title: 'Serviços incluídos no contrato de suporte', result_type: 'article' })
})

it('finds for a whole subject what has at least half of its words', async () => {
  const subject = encodeURIComponent('Como cadastrar um produto com duas unidades de medida?')
  expect((await search(carla, `query=${subject}`)).results[0]?.title).toBe(
    'Cadastrar um produto com duas unidades de medida'
  )
  expect((await search(carla, `query=${encodeURIComponent('impressora térmica na filial')}`)).count).toBe(0)
})

it('marks what was found in a piece of the text, made harmless', async () => {
  const { results } = await search(carla, 'query=rateado')
  expect(results[0]?.snippet).toContain('<em>rateado</em>')
  const [row] = account.desk.tables.helpTranslations.find({ where: { source_id: results[0]?.id ?? 0 } })
  account.desk.tables.helpTranslations.update(row?.id ?? 0, { body: '<p>a &lt;b&gt; rateado</p>' })
  expect((await search(carla, 'query=rateado')).results[0]?.snippet).toBe('a &lt;b&gt; <em>rateado</em>')
})

it('looks in one language, in the default one for one it does not know, or in all', async () => {
  const locales = async (query: string) => (await search(carla, query)).results.map(row => row.locale)
  expect(await locales('query=support&locale=en-us')).toEqual(['en-us'])
  expect(new Set(await locales('query=contrato&locale=xx'))).toEqual(new Set(['pt-br']))
  expect(new Set(await locales('query=contrato&locale=*'))).toEqual(new Set(['pt-br', 'es']))
})

it('narrows down by labels, sections and days, and asks for something to go by', async () => {
  const byLabel = await search(carla, 'label_names=nfe,certificado')
  expect(byLabel.results.map(row => row.title).toSorted()).toEqual([
    'Rejeição 539: duplicidade de NF-e',
    'Troca do certificado digital A1'
  ])
  const section = account.desk.tables.helpArticles.get(byLabel.results[0]?.id ?? 0)?.section_id
  expect((await search(carla, `section=${section}`)).count).toBe(3)
  expect((await search(carla, 'query=consultoria&created_after=2026-11-16')).count).toBe(0)
  expect((await account.as(carla)('GET', 'help_center/articles/search?locale=pt-br')).status).toBe(400)
})

it('lags behind the writes as other searches do', async () => {
  await account.as('admin')('PUT', '/__control/index', { lag_ms: 60_000 })
  const { id } = (await search('admin', 'query=rateado')).results[0] ?? { id: 0 }
  await account.as('admin')('PUT', `help_center/articles/${id}/translations/pt-br`, { translation: { body: 'outro' } })
  expect((await search('admin', 'query=rateado')).count).toBe(1)
  await account.as('admin')('PUT', '/__control/index', { lag_ms: 0 })
  account.desk.index.clear()
  expect((await search('admin', 'query=rateado')).count).toBe(0)
})
