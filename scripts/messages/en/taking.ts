import { englishCount } from '../counting'

/** Taking what an account holds into files: adopt and export. */
export const taking = {
  noType: (name: string, types: string) => `There is no type "${name}": one of ${types}.`,
  isId: (type: string, key: string, id: string) => `${type} "${key}" is id ${id}.`,
  takeOver: (count: number, account: string) => `Take ${count} over from ${account}?`,
  notOnAccount: (type: string, name: string) => `The account has no ${type} "${name}".`,
  calledAlike: (count: number, type: string, name: string, ids: string) =>
    `${count} ${type}s are called "${name}" (ids ${ids}): name one by its id.`,
  oursAlready: (type: string, key: string, id: string) => `${type} "${key}" (id ${id}) is ours already.`,
  nobodys: (name: string) => `"${name}" is nobody's to define.`,
  namesOthers: (type: string, key: string, id: string, named: string, ways: string) =>
    `${type} "${key}" (id ${id}) names ${named}, which no definition holds: adopt that first (${ways}).`,
  thereAlready: (path: string) => `${path} is there already.`,
  notEmpty: (path: string) => `${path} is not empty.`,
  skipped: (type: string, answer: string) =>
    `skipped: ${type}, which the account's plan or the token's rights are without (${answer})`,
  leftOut: (sentence: string) => `left out: ${sentence}`,
  noFileName: (key: string) => `its key "${key}" can be no file name`,
  namesStranger: (stranger: string) => `it names ${stranger}, which no definition can say`,
  holdsBrackets: () => 'its text holds [[',
  written: (files: number, folder: string) =>
    `${englishCount(files, 'file', 'files')} in ${folder}; compare with: plan --definitions ${folder}`
}
