import { useSession } from '../../rest/session'
import { useLoad } from '../../rest/use-load'
import type { Article, Category, Section } from '../../rest/wire'
import { useLanguage } from '../../words/words'
import { ArticleList } from './ArticleList'
import { Card } from '../shared/Card'
import { Loads } from '../shared/Loads'
import { Title } from '../shared/text'
import { inLanguage } from './article-language'
import { Crumbs } from './Crumbs'

interface Shelf {
  articles: Article[]
  categories: Category[]
}

export function SectionPage({ id }: { id: number }) {
  const { rest } = useSession()
  const { locale, words } = useLanguage()
  const loaded = useLoad(`section ${locale} ${id}`, async () => {
    const { section } = await inLanguage<{ section: Section }>(rest, locale, `sections/${id}.json`)
    const path = `sections/${id}/articles.json?per_page=100&include=categories`
    return { section, ...(await inLanguage<Shelf>(rest, locale, path)) }
  })
  return (
    <Loads loaded={loaded} title={words.title}>
      {({ section, articles, categories }) => (
        <>
          <Crumbs category={categories[0]} />
          <Title>{section.name}</Title>
          <p>{section.description}</p>
          <Card>
            {articles.length === 0 && words.articles.none}
            <ArticleList articles={articles} />
          </Card>
        </>
      )}
    </Loads>
  )
}
