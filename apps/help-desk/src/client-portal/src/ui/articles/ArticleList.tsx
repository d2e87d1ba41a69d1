import { styled } from 'styled-components'
import type { Article } from '../../rest/wire'
import { PlainList, TextLink } from '../shared/text'

const Entry = styled.li`
  margin: 8px 0;
`

export const ArticleList = ({ articles }: { articles: readonly Article[] }) => (
  <PlainList>
    {articles.map(article => (
      <Entry key={article.id}>
        <TextLink href={`/articles/${article.id}`}>{article.title}</TextLink>
      </Entry>
    ))}
  </PlainList>
)
