import { CommandButton } from '../components/buttons/CommandButton'
import { Words } from '../components/layout'
import { OpenButton, OpenLink } from '../components/buttons/OpenButton'
import { PanelFrame } from '../components/PanelFrame'
import { gapWords } from '../words/gapWords'
import { useSidebar } from '../sidebarContext'

/** The terms: which version went out when; newer ones can be sent from here. */
export function TermsPanel() {
  const { snapshot, actions, close, t, format } = useSidebar()
  const sent = snapshot.consultation.terms.sent?.data
  return (
    <PanelFrame title={t('journey.terms')}>
      <Words>
        {sent ? t('step.terms', { version: sent.termsVersion, when: format.moment(sent.sentAt) }) : t('step.termsNone')}
      </Words>
      {snapshot.offers.terms && (
        <CommandButton isPrimary command="send_terms" does={actions.sendTerms} done={close}>
          {t('now.sendTerms')}
        </CommandButton>
      )}
      {sent && snapshot.consultation.payer.kind === 'client' && (
        <OpenLink panel={{ kind: 'ceiling' }}>{t('ceiling.title')}</OpenLink>
      )}
    </PanelFrame>
  )
}

export function ServicePanel() {
  const { snapshot, t, format } = useSidebar()
  const { totals } = snapshot.consultation
  return (
    <PanelFrame title={t('journey.service')}>
      <Words>
        {totals.realSeconds === 0
          ? t('step.serviceNone')
          : t('step.service', {
              real: format.duration(totals.realSeconds),
              billable: format.duration(totals.billableSeconds)
            })}
      </Words>
      {snapshot.offers.log && (
        <OpenButton isPrimary panel={{ kind: 'time', capture: null, corrects: null }}>
          {t('now.log')}
        </OpenButton>
      )}
      {snapshot.consultation.payer.kind === 'client' && snapshot.consultation.terms.sent && (
        <OpenLink panel={{ kind: 'ceiling' }}>{t('ceiling.title')}</OpenLink>
      )}
    </PanelFrame>
  )
}

export function ConclusionPanel() {
  const { snapshot, t } = useSidebar()
  const { gaps, consultation } = snapshot
  const { cause, waiver } = consultation
  return (
    <PanelFrame title={t('journey.conclusion')}>
      <Words>
        {gaps.length === 0 ? t('step.conclusionReady') : t('step.conclusionMissing', { gaps: gapWords(gaps, t) })}
      </Words>
      {cause && (
        <Words>
          {t('cause.said', { cause: t(`cause.${cause.data.cause}`) })} {waiver && t('now.conclude.proposed')}
        </Words>
      )}
      {cause && <OpenLink panel={{ kind: 'cause' }}>{t('cause.change')}</OpenLink>}
    </PanelFrame>
  )
}
