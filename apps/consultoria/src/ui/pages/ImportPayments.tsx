import { Button } from '@zendeskgarden/react-buttons'
import { useEffect, useRef, useState } from 'react'
import { styled } from 'styled-components'
import type { Imported, ImportRehearsal } from '../../application/payments/importPayments'
import { listText } from '../../application/payments/listText'
import { LIMITS } from '../../domain/kernel/limits'
import { Row, Small, Spinner, Words } from '../components/layout'
import { AreaField } from '../components/fields/fields'
import { refusalWords } from '../words/refusalWords'
import type { PageProps } from './pageProps'
import { RehearsedLines } from './RehearsedLines'

const Section = styled.section`
  display: grid;
  gap: 12px;
  h2 {
    margin: 0;
    font-size: 18px;
    line-height: 24px;
    font-weight: 600;
  }
  textarea {
    font-family: ui-monospace, monospace;
    font-size: 12px;
  }
`

const Buttons = styled(Row)`
  flex-wrap: wrap;
`

type Seen =
  | { kind: 'list' }
  | { kind: 'rehearsed'; rehearsal: ImportRehearsal }
  | { kind: 'done'; rehearsal: ImportRehearsal; done: readonly Imported[] }

/** A list is pasted or chosen, rehearsed, and only then recorded: the same as the command line's, by the same code. */
export function ImportPayments({ finance, openTicket, t, format }: PageProps) {
  const [text, setText] = useState('')
  const [seen, setSeen] = useState<Seen>({ kind: 'list' })
  const [wrong, setWrong] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = seen.kind
  // what is read next stands at the top; nothing is stolen from whoever has just come
  const wasShown = useRef(shown)
  useEffect(() => {
    if (wasShown.current !== shown) heading.current?.focus()
    wasShown.current = shown
  }, [shown])

  const during = async (work: () => Promise<void>) => {
    if (isBusy) return
    setBusy(true)
    setWrong(null)
    await work().finally(() => setBusy(false))
  }
  const rehearse = () =>
    during(async () => {
      const read = await finance.rehearse(text)
      if (!read.ok) return setWrong(refusalWords({ refusal: read.error, retryAt: null }, t, format))
      if (read.value.kind === 'no_list') return setWrong(t('finance.noList'))
      if (read.value.kind === 'too_long')
        return setWrong(t('finance.tooLong', { lines: read.value.lines, most: LIMITS.importLines }))
      return setSeen(read.value)
    })
  const pay = (rehearsal: ImportRehearsal) =>
    during(async () => setSeen({ kind: 'done', rehearsal, done: await finance.pay(rehearsal) }))
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return
    if (chosen.size > LIMITS.importBytes) return setWrong(t('finance.tooBig'))
    setWrong(null)
    setText(listText(new Uint8Array(await chosen.arrayBuffer())))
  }
  const startAgain = () => {
    setText('')
    setSeen({ kind: 'list' })
  }

  return (
    <Section aria-busy={isBusy}>
      <h2 ref={heading} tabIndex={-1}>
        {t('finance.import')}
      </h2>
      {seen.kind === 'list' ? (
        <>
          <Words>{t('finance.how')}</Words>
          <AreaField label={t('finance.list')} hint={t('finance.columns')} rows={10} value={text} onChange={setText} />
          <input
            ref={file}
            type="file"
            hidden
            accept=".csv,.txt,text/csv,text/plain"
            onChange={event => {
              void choose(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          <Buttons>
            <Button isPrimary size="small" disabled={text.trim() === ''} onClick={() => void rehearse()}>
              {isBusy && <Spinner />}
              {t('finance.rehearse')}
            </Button>
            <Button size="small" onClick={() => file.current?.click()}>
              {t('finance.file')}
            </Button>
          </Buttons>
        </>
      ) : (
        <RehearsedLines
          rehearsal={seen.rehearsal}
          done={seen.kind === 'done' ? seen.done : null}
          {...{ openTicket, t, format }}
        />
      )}
      {seen.kind === 'rehearsed' && <Confirmation {...{ rehearsal: seen.rehearsal, isBusy, pay, startAgain, t }} />}
      {seen.kind === 'done' && (
        <Buttons>
          <Button size="small" onClick={startAgain}>
            {t('finance.another')}
          </Button>
          {seen.done.some(({ refusal }) => refusal) && (
            <Button size="small" isPrimary onClick={() => void rehearse()}>
              {t('finance.rehearse')}
            </Button>
          )}
        </Buttons>
      )}
      {wrong && <p role="alert">{wrong}</p>}
    </Section>
  )
}

function Confirmation({
  rehearsal,
  isBusy,
  pay,
  startAgain,
  t
}: Pick<PageProps, 't'> & {
  rehearsal: ImportRehearsal
  isBusy: boolean
  pay(rehearsal: ImportRehearsal): Promise<void>
  startAgain(): void
}) {
  const paying = rehearsal.rehearsed.filter(({ verdict }) => verdict.kind === 'pays').length
  return (
    <>
      <Buttons>
        {paying > 0 && (
          <Button isPrimary size="small" onClick={() => void pay(rehearsal)}>
            {isBusy && <Spinner />}
            {t('finance.import')}
          </Button>
        )}
        <Button size="small" disabled={isBusy} onClick={startAgain}>
          {t('finance.another')}
        </Button>
      </Buttons>
      <Small>{paying > 0 ? t('finance.onlyThose') : t('finance.nothing')}</Small>
    </>
  )
}
