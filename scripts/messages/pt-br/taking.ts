import type { taking as english } from '../en/taking'
import { portugueseCount } from '../counting'

export const taking: typeof english = {
  noType: (name, types) => `Não há o tipo "${name}": um destes: ${types}.`,
  isId: (type, key, id) => `${type} "${key}" é o id ${id}.`,
  takeOver: (count, account) => `Assumir ${count} de ${account}?`,
  notOnAccount: (type, name) => `Na conta não há ${type} "${name}".`,
  calledAlike: (count, type, name, ids) => `${count} ${type} se chamam "${name}" (ids ${ids}): diga um pelo id.`,
  oursAlready: (type, key, id) => `${type} "${key}" (id ${id}) já é nosso.`,
  nobodys: name => `"${name}" não é de ninguém para definir.`,
  namesOthers: (type, key, id, named, ways) =>
    `${type} "${key}" (id ${id}) nomeia ${named}, que nenhuma definição tem: assuma isso antes (${ways}).`,
  thereAlready: path => `${path} já existe.`,
  notEmpty: path => `${path} não está vazia.`,
  skipped: (type, answer) =>
    `deixado de lado: ${type}, que o plano da conta ou os direitos do token não têm (${answer})`,
  leftOut: sentence => `de fora: ${sentence}`,
  noFileName: key => `a chave "${key}" não serve de nome de arquivo`,
  namesStranger: stranger => `cita ${stranger}, que nenhuma definição pode dizer`,
  holdsBrackets: () => 'o texto dele contém [[',
  written: (files, folder) =>
    `${portugueseCount(files, 'arquivo', 'arquivos')} em ${folder}; compare com: plan --definitions ${folder}`
}
