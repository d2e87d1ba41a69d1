import { useState } from 'react'
import { AnalystsRefused } from '../../components/feedback/AnalystsRefused'
import { SelectField, TextField } from '../../components/fields/fields'
import { FieldSpace, Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useAnalysts } from '../../hooks/useAnalysts'
import { useNames } from '../../hooks/useNames'
import { draftKey } from '../../draftKey'
import { useDraft } from '../../hooks/useDraft'
import { personName } from '../../nameOf'
import { useSidebar } from '../../sidebarContext'
import { analystWords } from '../../words/analystWords'

/** Who attends; once somebody does, it passes to another one with a reason. */
export function DesignationPanel() {
  const { snapshot, actions, drafts, commands, clock, close, t, format } = useSidebar()
  const { consultation, may } = snapshot
  const { found, refusal, again } = useAnalysts()
  const now = consultation.designation?.data
  const others = found?.filter(({ person }) => person.id !== now?.analystId) ?? null
  const [draft, change] = useDraft(drafts, draftKey('designation', snapshot.form.id), { analystId: '', reason: '' })
  const [tried, setTried] = useState(false)
  const analystId = draft.analystId || String(others?.[0]?.person.id ?? '')
  const isMissing = now !== undefined && draft.reason.trim() === ''
  const submit = () => {
    setTried(true)
    if (isMissing) return
    const chosen = Number(analystId)
    if (now)
      commands.run('pass_on', press => actions.passOn({ analystId: chosen, reason: draft.reason.trim() }, press), close)
    else commands.run('designate', press => actions.designate({ analystId: chosen }, press), close)
  }
  const can = may.designate && others !== null && others.length > 0
  return (
    <PanelFrame
      title={t(now ? 'designation.passTitle' : 'designation.title')}
      command={now ? 'pass_on' : 'designate'}
      send={can ? { label: t(now ? 'designation.passTitle' : 'now.designate.action'), submit } : null}
    >
      {now && (
        <Small>
          {t('designation.done', { name: personName(snapshot, t, now.analystId, now.analystName), team: now.team })}
        </Small>
      )}
      {!may.designate && <Small>{t('designation.leaders')}</Small>}
      {may.designate && found?.length === 0 && !refusal && <Small>{t('designation.none')}</Small>}
      {may.designate && found === null && <FieldSpace />}
      <AnalystsRefused refusal={refusal} again={again} />
      {can && (
        <SelectField
          label={t('fields.analyst')}
          value={analystId}
          onChange={chosen => change({ analystId: chosen })}
          choices={others.map(analyst => ({
            value: String(analyst.person.id),
            label: analystWords(analyst, t, format, clock)
          }))}
        />
      )}
      {can && now && (
        <TextField
          label={t('fields.reason')}
          value={draft.reason}
          onChange={reason => change({ reason })}
          error={tried && isMissing ? t('common.required') : null}
        />
      )}
      <HandOvers />
    </PanelFrame>
  )
}

function HandOvers() {
  const { snapshot, t, format } = useSidebar()
  const { handOvers } = snapshot.consultation
  const name = useNames(handOvers.flatMap(({ from, to }) => [from, to]))
  return handOvers.map(({ from, to, reason, at }) => (
    <Small key={at}>
      {t('designation.passed', { from: name(from), to: name(to), when: format.moment(at), reason })}
    </Small>
  ))
}
