/** The composer holds plain text: what an app appends as HTML is read as text, paragraphs and breaks kept. */
export function textOfHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const gone of page.querySelectorAll('script, style')) gone.remove()
  for (const line of page.querySelectorAll('br')) line.replaceWith('\n')
  for (const block of page.querySelectorAll('p, div, li, h1, h2, h3, h4, tr, blockquote')) block.append('\n')
  return (page.body.textContent ?? '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
