import { englishCount } from '../counting'

/** What is tried out: rehearsals beside the rules of others. */
export const trials = {
  namesStranger: (stranger: string) => `it names ${stranger}, which no local account can stand in for`,
  worldRefuses: (said: string) => `the local account does not take it (${said})`,
  wrongAlone: (sentence: string) => `without rules of others already: ${sentence}`,
  alsoFires: (type: string, title: string, id: string) => `${type} "${title}" (id ${id}) also fires:`,
  mails: (to: string, subject: string) => `mails ${to || 'nobody'}: "${subject}"`,
  noEffect: () => 'and changes nothing',
  oursFires: (kind: string, title: string) => `our ${kind} "${title}" fires now, and does not alone`,
  oursSilent: (kind: string, title: string) => `our ${kind} "${title}" no longer fires`,
  nowBroken: (sentence: string) => `no longer as it should be: ${sentence}`,
  notJudged: (type: string, title: string, id: string, why: string) =>
    `not judged: ${type} "${title}" (id ${id}): ${why}`,
  rehearsed: (scenarios: number, rules: number, touched: number, broken: number, notJudged: number) =>
    `${englishCount(scenarios, 'scenario', 'scenarios')} beside ${englishCount(rules, 'rule', 'rules')} of others: they fire in ${touched} and break ${broken}; ${englishCount(notJudged, 'rule is', 'rules are')} not judged.`
}
