import { useEffect, useState } from 'react'
import { useSession } from '../../rest/session'
import { useLoad } from '../../rest/use-load'
import type { FoundArticle } from '../../rest/wire'
import { useLanguage } from '../../words/words'
import { Card } from '../shared/Card'
import { PlainList, TextLink } from '../shared/text'

const restMs = 400
const fewest = 4

/** Articles that may answer a subject before it is sent; they open beside what is being written. */
export function Suggestions({ subject }: { subject: string }) {
  const { rest } = useSession()
  const { locale, words } = useLanguage()
  const query = useRested(subject.trim())
  const { value } = useLoad(`suggestions ${locale} ${query}`, async () => {
    if (query.length < fewest) return { results: [] }
    const path = `/api/v2/help_center/articles/search.json?locale=${locale}&per_page=3&query=${encodeURIComponent(query)}`
    return rest.get<{ results: FoundArticle[] }>(path)
  })
  const found = value?.results ?? []
  return (
    <output style={{ display: 'block' }}>
      {found.length > 0 && (
        <Card style={{ margin: '8px 0 0' }}>
          <strong>{words.form.suggestions}</strong>
          <PlainList>
            {found.map(article => (
              <li key={article.id} style={{ marginTop: 8 }}>
                <TextLink href={`/articles/${article.id}`} target="_blank">
                  {article.title}
                </TextLink>
              </li>
            ))}
          </PlainList>
        </Card>
      )}
    </output>
  )
}

/** What is being typed, once the typing rests. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
