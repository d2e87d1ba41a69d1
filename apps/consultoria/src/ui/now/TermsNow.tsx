import { ControlDate } from '../components/status/ControlDate'
import { CommandButton, CommandLink } from '../components/buttons/CommandButton'
import type { NextOf } from './nextOf'
import { Ended } from '../panels/terms/WaysOut'
import { useSidebar } from '../sidebarContext'
import { Step } from './Step'

export function TermsNow({
  next
}: {
  next: NextOf<'other_modality' | 'submit_terms' | 'terms_problem' | 'reaccept' | 'ended'>
}) {
  const { snapshot, actions, t } = useSidebar()
  if (next.kind === 'other_modality') return <OtherModality to={next.to} />
  if (next.kind === 'ended') return <Ended why={next.why} />
  const client = snapshot.form.requester?.name ?? t('common.someone')
  if (next.kind === 'submit_terms')
    return (
      <Step
        label={t('now.label')}
        title={t('now.submit_terms.title')}
        text={t('now.submit_terms.text', { client })}
        more={
          <>
            <CommandLink command="send_terms" does={actions.sendTerms}>
              {t('now.stageAgain')}
            </CommandLink>
            <CommandLink command="load" does={() => actions.load()}>
              {t('common.check')}
            </CommandLink>
          </>
        }
      >
        {snapshot.isBegun && <ControlDate />}
      </Step>
    )
  const [title, text] =
    next.kind === 'reaccept'
      ? [t('now.reaccept.title'), t('now.reaccept.text', { from: next.from })]
      : [t('now.terms_problem.title'), t(`now.terms_problem.${next.why}`)]
  return (
    <Step
      label={t('now.label')}
      title={title}
      text={text}
      action={
        <CommandButton isPrimary isStretched command="send_terms" does={actions.sendTerms}>
          {t('now.sendTerms')}
        </CommandButton>
      }
    />
  )
}

/** The type or the title was changed: its terms go out, or the change was a slip. */
function OtherModality({ to }: { to: string }) {
  const { snapshot, actions, locale, t } = useSidebar()
  const titleOf = (key: string | null) => snapshot.modalities.find(one => one.key === key)?.title[locale] ?? ''
  const names = { to: titleOf(to), from: titleOf(snapshot.consultation.modality) }
  return (
    <Step
      label={t('now.label')}
      title={t('now.other_modality.title', names)}
      text={t('now.other_modality.text', names)}
      action={
        <CommandButton isPrimary isStretched command="send_terms" does={actions.sendTerms}>
          {t('now.sendTerms')}
        </CommandButton>
      }
      more={
        <CommandLink command="keep_modality" does={actions.keepModality}>
          {t('now.other_modality.keep', names)}
        </CommandLink>
      }
    />
  )
}
