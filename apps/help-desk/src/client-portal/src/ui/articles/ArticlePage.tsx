import { styled } from 'styled-components'
import { useSession } from '../../rest/session'
import { useLoad } from '../../rest/use-load'
import type { Article, Category, Section } from '../../rest/wire'
import { useLanguage } from '../../words/words'
import { ArticleList } from './ArticleList'
import { Card } from '../shared/Card'
import { Loads } from '../shared/Loads'
import { Heading, Subtle, Title } from '../shared/text'
import { useDates } from '../shared/use-dates'
import { inLanguage } from './article-language'
import { Crumbs } from './Crumbs'
import { RichText } from './RichText'

const Updated = styled.p`
  margin: -12px 0 16px;
`

interface Read {
  article: Article
  sections: Section[]
  categories: Category[]
}

export function ArticlePage({ id }: { id: number }) {
  const { rest } = useSession()
  const { locale, words } = useLanguage()
  const { day } = useDates()
  const loaded = useLoad(`article ${locale} ${id}`, () =>
    inLanguage<Read>(rest, locale, `articles/${id}.json?include=sections,categories`)
  )
  return (
    <Loads loaded={loaded} title={words.title}>
      {({ article, sections, categories }) => (
        <>
          <Crumbs category={categories[0]} section={sections[0]} />
          <Card as="article">
            <Title>{article.title}</Title>
            <Updated>
              <Subtle>{words.articles.updated(day(article.edited_at))}</Subtle>
            </Updated>
            <RichText html={article.body} />
          </Card>
          <Others section={article.section_id} besides={id} />
        </>
      )}
    </Loads>
  )
}

/** What else the section has. */
function Others({ section, besides }: { section: number; besides: number }) {
  const { rest } = useSession()
  const { locale, words } = useLanguage()
  const loaded = useLoad(`articles of ${locale} ${section}`, () =>
    inLanguage<{ articles: Article[] }>(rest, locale, `sections/${section}/articles.json?per_page=100`)
  )
  const others = loaded.value?.articles.filter(article => article.id !== besides) ?? []
  if (others.length === 0) return null
  return (
    <Card>
      <Heading>{words.articles.others}</Heading>
      <ArticleList articles={others} />
    </Card>
  )
}
