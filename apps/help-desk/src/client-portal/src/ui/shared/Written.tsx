import { Fragment } from 'react'
import { styled } from 'styled-components'
import { linkLook, TextLink } from './text'

const Lines = styled.div`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`
const Outside = styled.a`
  ${linkLook}
`

const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g

/** An agent's address of a ticket is, to its requester, that of the request. */
const requestAt = (url: string): string | undefined => {
  const { host, pathname } = new URL(url)
  const id = /^\/(?:agent\/tickets|hc\/(?:[\w-]+\/)?requests)\/(\d+)/.exec(pathname)?.[1]
  return host === window.location.host ? id : undefined
}

/** Text as it was written, its addresses to press. */
export function Written({ text }: { text: string }) {
  const parts: [string, string | undefined][] = []
  let at = 0
  for (const match of text.matchAll(address)) {
    parts.push([text.slice(at, match.index), match[0]])
    at = match.index + match[0].length
  }
  parts.push([text.slice(at), undefined])
  return (
    <Lines>
      {parts.map(([before, url], index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never change places
        <Fragment key={index}>
          {before}
          {url !== undefined && <Address url={url} />}
        </Fragment>
      ))}
    </Lines>
  )
}

function Address({ url }: { url: string }) {
  const request = URL.canParse(url) ? requestAt(url) : undefined
  if (request !== undefined) return <TextLink href={`/requests/${request}`}>{url}</TextLink>
  return (
    <Outside href={url} target="_blank" rel="noreferrer">
      {url}
    </Outside>
  )
}
