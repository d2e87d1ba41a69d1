import { UNREAD, type ReadAnswer } from '../../../domain/acceptance/answer/answer'

/**
 * The words of three languages are fetched with the first answer there is to read. Where they cannot be, answers are shown
 * and none is suggested.
 */
export const answerReader = (): Promise<ReadAnswer> =>
  import('../../../domain/acceptance/answer/reading').then(
    ({ readAnswer }) => readAnswer,
    () => () => UNREAD
  )
