import { Message } from '@zendeskgarden/react-forms'

/** Beside the name of a field that has to be filled in; controls say it to screen readers themselves. */
export const RequiredMark = () => <span aria-hidden> *</span>

/** Below a field that kept the ticket from being sent. */
export const Missing = () => <Message validation="error">Preencha este campo.</Message>

export const missingMark = (missing: boolean) => (missing ? { validation: 'error' as const } : {})
