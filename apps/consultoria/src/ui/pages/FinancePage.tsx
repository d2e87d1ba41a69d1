import { useEffect, useState } from 'react'
import { styled } from 'styled-components'
import { Notice } from '../components/feedback/Notice'
import { ImportPayments } from './ImportPayments'
import type { PageProps } from './pageProps'

const Page = styled.main`
  box-sizing: border-box;
  max-width: 960px;
  margin: 0 auto;
  padding: 24px 16px 48px;
  h1 {
    margin: 0 0 16px;
    font-size: 22px;
    line-height: 28px;
    font-weight: 600;
  }
`

/** Where finance works apart from any ticket; everybody else reads whose it is. */
export function FinancePage(props: PageProps) {
  const { finance, t } = props
  const [may, setMay] = useState<boolean | null>(null)
  useEffect(() => {
    void finance.may().then(setMay)
  }, [finance])
  if (may === null) return <Page aria-busy="true">{t('common.loading')}</Page>
  if (!may) return <Notice title={t('finance.title')}>{t('finance.onlyFinance')}</Notice>
  return (
    <Page>
      <h1>{t('finance.title')}</h1>
      <ImportPayments {...props} />
    </Page>
  )
}
