import { account } from './en/account'
import { commands } from './en/commands'
import { definitions } from './en/definitions'
import { ledger } from './en/ledger'
import { contradictions } from './en/contradictions'
import { lint } from './en/lint'
import { lock } from './en/lock'
import { offers } from './en/offers'
import { plan } from './en/plan'
import { payments } from './en/money/payments'
import { prices } from './en/money/prices'
import { rollback } from './en/rollback'
import { probeDepends } from './en/probe/depends'
import { probeDocumented } from './en/probe/documented'
import { probe } from './en/probe/probe'
import { probeWhat } from './en/probe/what'
import { refusals } from './en/refusals'
import { taking } from './en/taking'
import { trials } from './en/trials'
import { upkeep } from './en/upkeep'
import { whys } from './en/whys'
import { account as contas } from './pt-br/account'
import { commands as comandos } from './pt-br/commands'
import { definitions as definicoes } from './pt-br/definitions'
import { ledger as livro } from './pt-br/ledger'
import { contradictions as contradicoes } from './pt-br/contradictions'
import { lint as apontamentos } from './pt-br/lint'
import { lock as vez } from './pt-br/lock'
import { offers as ofertas } from './pt-br/offers'
import { plan as plano } from './pt-br/plan'
import { payments as pagamentos } from './pt-br/money/payments'
import { prices as precos } from './pt-br/money/prices'
import { rollback as volta } from './pt-br/rollback'
import { probeDepends as dependem } from './pt-br/probe/depends'
import { probeDocumented as documentado } from './pt-br/probe/documented'
import { probe as sondagem } from './pt-br/probe/probe'
import { probeWhat as sondado } from './pt-br/probe/what'
import { refusals as recusas } from './pt-br/refusals'
import { taking as tomada } from './pt-br/taking'
import { trials as ensaios } from './pt-br/trials'
import { upkeep as cuidado } from './pt-br/upkeep'
import { whys as porques } from './pt-br/whys'

const en = {
  account,
  commands,
  contradictions,
  definitions,
  ledger,
  lint,
  lock,
  offers,
  payments,
  plan,
  prices,
  probe,
  probeDepends,
  probeDocumented,
  probeWhat,
  refusals,
  rollback,
  taking,
  trials,
  upkeep,
  whys
}

/** Every sentence the commands say. English decides which there are: a language that lacks one does not compile. */
export type Messages = typeof en

const ptBr: Messages = {
  account: contas,
  commands: comandos,
  definitions: definicoes,
  ledger: livro,
  contradictions: contradicoes,
  lint: apontamentos,
  lock: vez,
  offers: ofertas,
  payments: pagamentos,
  plan: plano,
  prices: precos,
  probe: sondagem,
  probeDepends: dependem,
  probeDocumented: documentado,
  probeWhat: sondado,
  refusals: recusas,
  rollback: volta,
  taking: tomada,
  trials: ensaios,
  upkeep: cuidado,
  whys: porques
}

export const catalogs = { en, 'pt-br': ptBr }
