import { Button } from '@zendeskgarden/react-buttons'
import { createContext, useContext, useEffect } from 'react'
import { failureText, isMissing } from '../../rest/failure'
import { isOver } from '../../rest/session'
import { useWords } from '../../words/words'
import { Note } from './Note'
import { TextLink, Title } from './text'

/** Asks whether the session is over. */
export const OverContext = createContext<() => void>(() => undefined)

/** What failed for want of a session leads back to the choice of who one is. */
export function useEnd(error: unknown): void {
  const over = useContext(OverContext)
  const ended = isOver(error)
  useEffect(() => {
    if (ended) over()
  }, [ended, over])
}

interface FailureProps {
  error: unknown
  onAgain(): void
}

export function FailureNote({ error, onAgain }: FailureProps) {
  const words = useWords()
  useEnd(error)
  return (
    <Note kind="error">
      {failureText(words, error)}{' '}
      {!isMissing(error) && (
        <Button isLink onClick={onAgain}>
          {words.again}
        </Button>
      )}
    </Note>
  )
}

/** In the place of a whole page. */
export const Failure = (props: FailureProps) => (
  <div style={{ maxWidth: 640, margin: '48px auto', padding: '0 16px' }}>
    <FailureNote {...props} />
  </div>
)

export function Missing() {
  const { failures, nav } = useWords()
  return (
    <>
      <Title>{failures.missing}</Title>
      <TextLink href="/">{nav.home}</TextLink>
    </>
  )
}
