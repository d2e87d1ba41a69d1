import { styled } from 'styled-components'
import { useSession } from '../../rest/session'
import { useLoad } from '../../rest/use-load'
import type { Article, Category, Section } from '../../rest/wire'
import { useLanguage } from '../../words/words'
import { ArticleList } from '../articles/ArticleList'
import { Card } from '../shared/Card'
import { Loads } from '../shared/Loads'
import { Heading, PlainList, Subtle, TextLink } from '../shared/text'

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
  gap: 16px;
  align-items: start;
`
const Entry = styled.li`
  margin: 8px 0;
`

/** What there is to read: promoted articles, then categories with their sections. */
export function Topics() {
  const { rest } = useSession()
  const { locale, words } = useLanguage()
  const place = `/api/v2/help_center/${locale}`
  const loaded = useLoad(`topics ${locale}`, async () => {
    const [categories, sections, articles] = await Promise.all([
      rest.list<Category>(`${place}/categories.json`, 'categories'),
      rest.list<Section>(`${place}/sections.json`, 'sections'),
      rest.list<Article>(`${place}/articles.json`, 'articles')
    ])
    return { categories, sections, promoted: articles.filter(article => article.promoted) }
  })
  return (
    <Loads loaded={loaded}>
      {({ categories, sections, promoted }) => (
        <>
          {promoted.length > 0 && (
            <Card>
              <Heading>{words.home.promoted}</Heading>
              <ArticleList articles={promoted} />
            </Card>
          )}
          {categories.length === 0 && <p>{words.articles.none}</p>}
          <Columns>
            {categories.map(category => (
              <Card key={category.id}>
                <Heading>{category.name}</Heading>
                <Subtle>{category.description}</Subtle>
                <PlainList>
                  {sections
                    .filter(section => section.category_id === category.id)
                    .map(section => (
                      <Entry key={section.id}>
                        <TextLink href={`/sections/${section.id}`}>{section.name}</TextLink>
                        <br />
                        <Subtle>{section.description}</Subtle>
                      </Entry>
                    ))}
                </PlainList>
              </Card>
            ))}
          </Columns>
        </>
      )}
    </Loads>
  )
}
