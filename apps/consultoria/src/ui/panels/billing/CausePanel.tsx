import { useState } from 'react'
import { CAUSE_SAYS, proposedBy } from '../../../domain/billing/cause'
import { type Cause, CAUSES } from '../../../domain/billing/data'
import { isDate } from '../../../domain/kernel/instant'
import { DateField } from '../../components/fields/DateField'
import { SelectField, TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSidebar } from '../../sidebarContext'

/** What was behind the ticket; what follows for the bill is said before it is sent. */
export function CausePanel() {
  const { snapshot, actions, commands, close, t } = useSidebar()
  const { consultation, modality } = snapshot
  const known = consultation.cause?.data
  const [cause, setCause] = useState<Cause | null>(known?.cause ?? null)
  const [issue, setIssue] = useState(known?.issueId ?? '')
  const [date, setDate] = useState(known?.publishedOn ?? '')
  const [tried, setTried] = useState(false)
  const says = cause ? CAUSE_SAYS[cause] : null
  const issueId = says?.issue ? issue.trim() || null : null
  const publishedOn = says && says.date !== 'none' && isDate(date) ? date : null
  const lacksIssue = says?.issue === true && issueId === null
  const lacksDate = says?.date === 'required' && publishedOn === null
  const submit = () => {
    setTried(true)
    if (!cause || lacksIssue || lacksDate) return
    const input = { cause, issueId, publishedOn }
    commands.run('record_cause', press => actions.recordCause(input, press), close)
  }
  const isComplete = cause !== null && !lacksIssue && !lacksDate
  const waives = isComplete && proposedBy({ cause, issueId, publishedOn }, consultation.entries, modality) !== null
  return (
    <PanelFrame title={t('cause.title')} command="record_cause" send={{ label: t('cause.send'), submit }}>
      <SelectField
        label={t('fields.cause')}
        value={cause ?? ''}
        onChange={value => setCause(CAUSES.find(one => one === value) ?? null)}
        error={tried && !cause ? t('common.required') : null}
        choices={[
          { value: '', label: t('common.choose') },
          ...CAUSES.map(value => ({ value, label: t(`cause.${value}`) }))
        ]}
      />
      {says?.issue && (
        <TextField
          label={t('fields.issueNumber')}
          value={issue}
          onChange={setIssue}
          error={tried && lacksIssue ? t('common.required') : null}
        />
      )}
      {says && says.date !== 'none' && (
        <DateField
          label={t(says.date === 'required' ? 'fields.publishedOn' : 'fields.publishedOnIfAny')}
          value={date}
          onChange={setDate}
          error={tried && lacksDate ? t('common.required') : null}
        />
      )}
      {isComplete && <Small>{t(waives ? 'cause.waives' : 'cause.charged')}</Small>}
    </PanelFrame>
  )
}
