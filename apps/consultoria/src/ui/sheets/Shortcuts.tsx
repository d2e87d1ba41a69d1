import { styled } from 'styled-components'
import { Small } from '../components/layout'
import { useSidebar } from '../sidebarContext'
import { Diagnosis } from './Diagnosis'
import { SheetFrame } from './SheetFrame'

const Keys = styled.dl`
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 8px 12px;
  align-items: center;
  margin: 0;
  @media (max-width: 280px) {
    grid-template-columns: minmax(0, 1fr);
  }
  dt {
    justify-self: start;
  }
  dd {
    margin: 0;
  }
  kbd {
    display: inline-block;
    min-width: 16px;
    padding: 2px 6px;
    border: 1px solid var(--border);
    border-radius: 4px;
    font: inherit;
    font-size: 12px;
    line-height: 16px;
    text-align: center;
  }
`

export function Shortcuts() {
  const { t } = useSidebar()
  const keys = [
    ['L', t('shortcuts.l')],
    ['T', t('shortcuts.t')],
    ['A', t('shortcuts.a')],
    ['P', t('shortcuts.p')],
    ['E', t('shortcuts.e')],
    ['C', t('shortcuts.c')],
    ['R', t('shortcuts.r')],
    ['?', t('shortcuts.help')],
    ['Ctrl+Enter', t('shortcuts.send')],
    ['Esc', t('shortcuts.esc')]
  ]
  return (
    <SheetFrame title={t('shortcuts.title')}>
      <Small>{t('shortcuts.text')}</Small>
      <Keys>
        {keys.map(([key, words]) => (
          <KeyLine key={key} name={key ?? ''} words={words ?? ''} />
        ))}
      </Keys>
      <Diagnosis />
    </SheetFrame>
  )
}

function KeyLine({ name, words }: { name: string; words: string }) {
  return (
    <>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{words}</dd>
    </>
  )
}
