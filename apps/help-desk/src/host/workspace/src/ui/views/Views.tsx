import { getColor } from '@zendeskgarden/react-theming'
import { MD } from '@zendeskgarden/react-typography'
import { styled } from 'styled-components'
import { useObserved } from '../../desk/observable'
import { loadViews, seesEverything } from '../../rest/directory'
import type { WireView } from '../../rest/wire'
import { useDesk } from '../shared/DeskContext'
import { Loading } from '../shared/Loading'
import { useAnswer } from '../shared/use-answer'
import { SuspendedTickets } from './SuspendedTickets'
import { ViewTable } from './ViewTable'
import { bareButton } from '../shared/styles'

const Columns = styled.div`
  display: grid;
  grid-template-columns: 240px minmax(0, 1fr);
  height: 100%;
`
const List = styled.nav`
  min-height: 0;
  padding: 16px 8px;
  overflow-y: auto;
  border-right: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.recessed' })};
`
const Title = styled(MD)`
  padding: 0 12px 8px;
`
const Entry = styled.button`
  display: flex;
  gap: 8px;
  justify-content: space-between;
  width: 100%;
  padding: 6px 12px;
  ${bareButton}
  border-radius: ${p => p.theme.borderRadii.md};
  &:hover {
    background-color: ${p => getColor({ theme: p.theme, variable: 'background.subtle' })};
  }
  &:focus-visible {
    outline: 2px solid ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }
  &[aria-current='page'] {
    background-color: ${p => getColor({ theme: p.theme, hue: 'primaryHue', light: { shade: 200 }, dark: { shade: 900 } })};
    font-weight: ${p => p.theme.fontWeights.semibold};
  }
`

/** The views and, for whom it is to look after them, the mails that were not let in. `id` is a view's, or that queue. */
export function Views({ id }: { id: number | 'suspended' | null }) {
  const desk = useDesk()
  const saves = useObserved(desk.savesSeen)
  const { value: views, failure } = useAnswer('views', () => loadViews(desk.rest))
  const { value: counts } = useAnswer(`counts ${views?.length ?? 'none'} ${saves}`, () =>
    loadCounts(desk.rest, views ?? [])
  )
  const suspended = id === 'suspended'
  const chosen = suspended ? undefined : (views?.find(view => view.id === id) ?? views?.[0])
  return (
    <Columns>
      <List aria-label="Visualizações">
        <Title isBold tag="h2">
          Visualizações
        </Title>
        {failure !== null && <p role="alert">{failure}</p>}
        {!views && failure === null && <Loading label="Carregando as visualizações" />}
        {views?.map(view => (
          <Entry
            key={view.id}
            type="button"
            aria-current={view.id === chosen?.id ? 'page' : undefined}
            onClick={() => desk.go({ kind: 'views', id: view.id })}
          >
            <span>{view.title}</span>
            <span>{counts?.get(view.id) ?? ''}</span>
          </Entry>
        ))}
        {seesEverything(desk.account.me) && (
          <Entry
            type="button"
            aria-current={suspended ? 'page' : undefined}
            onClick={() => desk.go({ kind: 'suspended' })}
          >
            <span>Tickets suspensos</span>
          </Entry>
        )}
      </List>
      {suspended && <SuspendedTickets />}
      {chosen && <ViewTable key={chosen.id} view={chosen} />}
    </Columns>
  )
}

/** Twenty views at a time, which is what the endpoint takes. */
async function loadCounts(rest: { get<T>(path: string): Promise<T> }, views: readonly WireView[]) {
  const counts = new Map<number, number | null>()
  for (let start = 0; start < views.length; start += 20) {
    const ids = views.slice(start, start + 20).map(view => view.id)
    const answer = await rest.get<{ view_counts: { view_id: number; value: number | null }[] }>(
      `/api/v2/views/count_many.json?ids=${ids.join(',')}`
    )
    for (const { view_id, value } of answer.view_counts) counts.set(view_id, value)
  }
  return counts
}
