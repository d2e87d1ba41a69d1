import type { lock as english } from '../en/lock'
import { portugueseCount } from '../counting'

/** Uma execução por vez em cada conta. */
export const lock: typeof english = {
  busy: (command, who, since, until) =>
    `Nada foi escrito: ${who} está executando "${command}" nesta conta desde ${since}. Espere terminar; se foi interrompido, repita depois de ${until} ou com --break-lock.`,
  justBegun: () =>
    'Nada foi escrito: outra execução está tomando esta conta neste momento. Repita o comando daqui a dois minutos.',
  cameBetween: () =>
    'Nada mais foi escrito: outra execução escreveu nesta conta depois que esta a leu. Repita o comando.',
  folderBusy: (path, pid, host) =>
    `Nada foi escrito: o processo ${pid} em ${host} está usando esta pasta (${path}). Espere terminar; se ele já não existe, use --break-lock.`,
  folderClosed: (folder, code) =>
    `Nada foi escrito: a pasta ${folder}, onde as execuções são anotadas, não pode ser criada (${code}). Aponte CONSULTORIA_STATE para uma que possa.`,
  none: () =>
    'Esta conta não guarda a vez de cada execução (não cabe mais um objeto personalizado, ou estas credenciais não podem usá-los): cuide para que ninguém mais aplique agora.',
  stopping: () => 'Parando depois da escrita em andamento; um segundo Ctrl-C encerra na hora.',
  stopped: () =>
    'Parado como você pediu: o que já foi escrito fica. Repita o comando para continuar, ou use rollback para desfazer.',
  notGivenBack: () =>
    'Não foi possível avisar a conta de que esta execução terminou: por dez minutos os outros terão de esperar ou usar --break-lock.',
  madeMeanwhile: (type, key, id) =>
    `${type} "${key}" foi criado por outra pessoa depois do plano (id ${id}), e não se cria um segundo. Repita o comando.`,
  twin: (id, other, type) =>
    `é o id ${id}, e o id ${other} tem o mesmo nome: fique com um por "adopt ${type} <id>"; depois "apply --delete" apaga o outro, se foi uma execução nossa que o criou`,
  twinStays: (type, id) =>
    `${type} id ${id} tem o mesmo nome e não se sabe se fomos nós que o criamos: renomeie ou apague no Zendesk se ninguém precisa dele.`,
  twinLeaves: (type, id) =>
    `${type} id ${id} tem o mesmo nome e foi criado por uma execução nossa: apply --delete o apaga.`,
  cutOffRun: count =>
    `A última execução nesta conta foi interrompida, e ${portugueseCount(count, 'objeto que ela estava criando ainda não está anotado', 'objetos que ela estava criando ainda não estão anotados')}: rode apply primeiro e depois este comando.`,
  nothingKnown: path =>
    `Não se sabe o que foi criado aqui: nem esta pasta (${path}) nem a conta têm um mapa de chaves. Rode onde o apply foi rodado, ou rode apply primeiro.`,
  notTaken: (type, id, name, why) => `${type} "${name}" (id ${id}) tem o nome de um dos nossos e não é tomado: ${why}.`,
  personal: () => 'é de uma só pessoa',
  restricted: () => 'só alguns grupos o veem',
  unrestricted: () => 'todos o veem, e o nosso é de alguns grupos',
  inactive: () => 'está desativado'
}
