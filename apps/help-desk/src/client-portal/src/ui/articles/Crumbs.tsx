import { styled } from 'styled-components'
import type { Category, Section } from '../../rest/wire'
import { useWords } from '../../words/words'
import { TextLink } from '../shared/text'

const Path = styled.ol`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 8px;
  margin: 0 0 16px;
  padding: 0;
  list-style: none;
  & > li + li::before {
    content: '›';
    margin-right: 8px;
  }
`

/** Where the reader is in the help center. */
export function Crumbs({ category, section }: { category: Category | undefined; section?: Section | undefined }) {
  const { nav, articles } = useWords()
  return (
    <nav aria-label={articles.path}>
      <Path>
        <li>
          <TextLink href="/">{nav.home}</TextLink>
        </li>
        {category && <li>{category.name}</li>}
        {section && (
          <li>
            <TextLink href={`/sections/${section.id}`}>{section.name}</TextLink>
          </li>
        )}
      </Path>
    </nav>
  )
}
