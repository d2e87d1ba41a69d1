import parse from 'html-react-parser'
import { styled } from 'styled-components'
import { useSearch } from 'wouter'
import { useSession } from '../../rest/session'
import { useLoad } from '../../rest/use-load'
import type { FoundArticle } from '../../rest/wire'
import { useLanguage } from '../../words/words'
import { Card } from '../shared/Card'
import { Loads } from '../shared/Loads'
import { PlainList, TextLink, Title } from '../shared/text'
import { SearchBox } from './SearchBox'

const Entry = styled.li`
  margin-bottom: 16px;
`
const Snippet = styled.p`
  margin: 4px 0 0;
  overflow-wrap: anywhere;
  & em {
    font-style: normal;
    font-weight: ${p => p.theme.fontWeights.semibold};
  }
`

export function SearchPage() {
  const query = new URLSearchParams(useSearch()).get('query') ?? ''
  const { rest } = useSession()
  const { locale, words } = useLanguage()
  const loaded = useLoad(`search ${locale} ${query}`, () =>
    rest.get<{ count: number; results: FoundArticle[] }>(
      `/api/v2/help_center/articles/search.json?locale=${locale}&per_page=50&query=${encodeURIComponent(query)}`
    )
  )
  return (
    <>
      <SearchBox key={query} query={query} />
      <div style={{ height: 24 }} />
      <Loads loaded={loaded} title={words.search.label}>
        {({ count, results }) => (
          <>
            <output>
              <Title>{words.search.results(count, query)}</Title>
            </output>
            {count === 0 && <p>{words.search.none}</p>}
            {count > 0 && (
              <Card>
                <PlainList>
                  {results.map(article => (
                    <Entry key={article.id}>
                      <TextLink href={`/articles/${article.id}`}>{article.title}</TextLink>
                      <Snippet>{parse(article.snippet)}</Snippet>
                    </Entry>
                  ))}
                </PlainList>
              </Card>
            )}
          </>
        )}
      </Loads>
    </>
  )
}
