import type { Dossier, ProvedAcceptance, ProvedRecord, Quote } from '../../application/commands/acceptance/dossier'
import { nearestLocale } from '../../catalog/clientWords'
import { reais } from '../../catalog/reais'
import { type Instant, localDate, localTime, type OffsetAt, weekday } from '../../domain/kernel/instant'
import type { Price } from '../../domain/kernel/money'
import { oneWay } from '../i18n/translate'
import { html, type Markup } from './markup'
import { dossierStyle } from './dossierStyle'
import { type DossierWords, dossierWords } from './words'

interface Writing {
  words: DossierWords
  moment(at: Instant): string
  price(price: Price | null): string
  name(id: number): string
}

/** Who agreed to what, as one HTML document that needs nothing else; without scripts, and nothing in it can load anything. */
export function dossierDocument(dossier: Dossier, offsetAt: OffsetAt): string {
  const locale = nearestLocale(dossier.locale)
  const writing = writingIn(locale, dossier, offsetAt)
  const { words } = writing
  const { markup } = html`<html lang="${locale}">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <meta name="viewport" content="width=device-width" />
      <title>${words.title} · ${words.ticket} ${dossier.ticketId}</title>
      ${dossierStyle}
    </head>
    <body>
      <header>
        <h1>${words.title}</h1>
        <p>${words.ticket} ${dossier.ticketId} · ${dossier.subject}</p>
        <p>${words.madeAt} ${writing.moment(dossier.readAt)}</p>
      </header>
      <main>
        ${dossier.acceptances.map(one => acceptanceIn(one, writing))}
        ${dossier.approvals.map(
          ({ approval, answer }) =>
            html`<section>
              <h2>${words.approval}</h2>
              <dl>
                ${row(words.approver, writing.name(approval.data.approverId))}
                ${row(words.answer, writing.moment(approval.data.approvedAt))}
                ${
                  approval.data.ceilingMinutes === null
                    ? none
                    : row(words.ceiling, `${approval.data.ceilingMinutes} ${words.minutes}`)
                }
                ${confirmedIn(approval, writing)}
              </dl>
              ${quoted(answer, null, words)}
            </section>`
        )}
      </main>
      ${proofPage(dossier, writing)}
    </body>
  </html>`
  return `<!doctype html>\n${markup}\n`
}

const none: Markup = { markup: '' }

function acceptanceIn(
  { accepted, terms, termsComment, answer, organization }: ProvedAcceptance,
  writing: Writing
): Markup {
  const { words, name, moment, price } = writing
  const { data } = accepted
  return html`<section>
    <h2>${words.acceptance} · ${moment(data.acceptedAt)}</h2>
    <h3>${words.terms}</h3>
    <dl>
      ${row(words.version, terms.data.termsVersion)} ${row(words.price, price(terms.data.price))}
      ${row(words.sentBy, `${authorOf(termsComment, terms, name)} · ${moment(terms.data.sentAt)}`)}
    </dl>
    ${quoted(termsComment, terms.data.bodyHash, words)}
    <h3>${words.answer}</h3>
    <dl>
      ${row(words.answeredBy, `${name(data.acceptorId)} · ${moment(data.acceptedAt)}`)}
      ${row(words.organization, organization ?? words.noOrganization)}
      ${answer ? row(words.channel, words.channels[answer.channel] ?? answer.channel) : none}
    </dl>
    ${
      data.channel === 'oral'
        ? html`<p>${words.spoken}</p>
            <blockquote>${data.oralNote ?? ''}</blockquote>`
        : data.commentId === null
          ? html`<p>${words.chat}</p>`
          : quoted(answer, null, words)
    }
    <h3>${words.authority}</h3>
    <p>${data.flag === null ? words.anyone : data.flag ? words.flagged : words.notFlagged}</p>
    <dl>${confirmedIn(accepted, writing)} ${row(words.recordedBy, `${name(accepted.by)} · ${moment(accepted.at)}`)}</dl>
  </section>`
}

/** What spoke against an answer, and who took it all the same. */
function confirmedIn(
  { by, data }: ProvedRecord<Pick<ProvedAcceptance['accepted']['data'], 'doubts' | 'confirmation'>>,
  { words, name }: Writing
): Markup {
  const doubts =
    data.doubts.length === 0 ? none : row(words.doubts, data.doubts.map(code => words.doubt[code]).join('; '))
  if (!data.confirmation) return doubts
  return html`${doubts} ${row(words.confirmedBy, name(by))} ${row(words.reason, data.confirmation.reason)}`
}

/** Whoever wrote the comment; of one that is gone, who recorded it. */
const authorOf = (comment: Quote | null, { by }: { by: number }, name: Writing['name']): string =>
  name(comment?.authorId ?? by)

/** The comment's words as they stand; `stated` = the fingerprint that was recorded. */
const quoted = (comment: Quote | null, stated: string | null, words: DossierWords): Markup => {
  if (!comment) return html`<p class="fault">${words.textMissing}</p>`
  const differs = stated !== null && stated !== comment.hash
  return html`${differs ? html`<p class="fault">${words.textDiffers}</p>` : none}
    <blockquote>${comment.text}</blockquote>`
}

function proofPage({ acceptances, approvals, head }: Dossier, { words }: Writing): Markup {
  const records = [
    ...acceptances.flatMap(({ terms, accepted }): ProvedRecord<unknown>[] => [terms, accepted]),
    ...approvals.map(({ approval }) => approval)
  ]
  const comments = [
    ...acceptances.flatMap(({ termsComment, answer }) => [termsComment, answer]),
    ...approvals.map(({ answer }) => answer)
  ].filter(comment => comment !== null)
  return html`<section class="proof">
    <h2>${words.proof}</h2>
    <p>${words.proofText}</p>
    ${comments.map(
      ({ id, auditId, hash }) =>
        html`<h3>${words.comment} ${id} · ${words.update} ${auditId}</h3>
          <code>${hash}</code>`
    )}
    ${records.map(
      ({ slot, hash, text }) =>
        html`<h3>${words.record} ${slot}</h3>
          <code>${hash}</code>
          <pre>${text}</pre>`
    )}
    <h3>${words.head}: ${head.slot}</h3>
    <code>${head.hash}</code>
  </section>`
}

const row = (label: string, value: string): Markup =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`

function writingIn(locale: 'pt-BR' | 'en' | 'es', { names }: Dossier, offsetAt: OffsetAt): Writing {
  const words = dossierWords[locale]
  const separators = locale === 'en' ? ([',', '.'] as const) : (['.', ','] as const)
  const days = words.days.split(' ')
  return {
    words,
    moment(at) {
      const date = localDate(at, offsetAt)
      const [year, month, day] = date.split('-')
      const written = locale === 'en' ? `${year}-${month}-${day}` : `${day}/${month}/${year}`
      return `${days[weekday(date) % 7]}, ${written} ${localTime(at, offsetAt)} (${zoneOf(offsetAt(at))})`
    },
    price: price => (price ? `${reais(price.centavos, separators)} ${words.per[price.per]}` : '—'),
    name: id => oneWay(names[id] || `${words.someone} ${id}`)
  }
}

/** UTC−03:00 */
function zoneOf(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60))
  const two = (value: number) => String(value).padStart(2, '0')
  return `UTC${offset < 0 ? '−' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
