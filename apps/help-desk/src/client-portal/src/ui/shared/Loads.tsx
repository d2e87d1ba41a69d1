import type { ReactNode } from 'react'
import { isMissing } from '../../rest/failure'
import type { Loaded } from '../../rest/use-load'
import { FailureNote, Missing, useEnd } from './Failure'
import { Loading } from './Loading'
import { Title } from './text'

interface LoadsProps<T> {
  loaded: Loaded<T>
  /** What the page is called until it can say so itself; none where it is called something already. */
  title?: string
  children(value: T): ReactNode
}

/** A part of a page that waits for the account: loading, failed, missing, or there. What was there stays while it is asked for anew. */
export function Loads<T>({ loaded, title, children }: LoadsProps<T>) {
  const { value, error, again } = loaded
  useEnd(error)
  if (value !== null) return children(value)
  if (isMissing(error)) return <Missing />
  return (
    <>
      {title !== undefined && <Title>{title}</Title>}
      {error === null ? <Loading /> : <FailureNote error={error} onAgain={again} />}
    </>
  )
}
