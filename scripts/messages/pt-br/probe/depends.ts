import type { probeDepends as english } from '../../en/probe/depends'

export const probeDepends: typeof english = {
  metadata_size: () =>
    'anúncios de fatos nas auditorias ficam abaixo de 1.024 bytes: com menos que isso verify não os confirmaria',
  metadata_empty: () => 'um anúncio vai com uma mudança do ticket; se fosse guardado sem ela, nada quebra',
  name_race: () =>
    'duas pessoas que gravam o próximo fato ao mesmo tempo: onde os dois ficam o livro lê o mais antigo, e ledger heal diz qual é o outro',
  duplicate_body: () =>
    'a recusa de um lugar ocupado é reconhecida pelo status 422; outro seria tido por falha e tentado de novo depois',
  name_reuse: () => 'lugares do livro nunca são usados duas vezes, então nada depende disso',
  own_writes: () => 'quem grava lê o livro de novo; o que se atrasa ali é esperado',
  updated_at_field: () => 'verify só informa um carimbo mudado com texto igual, então nada depende disso',
  upload: () => 'páginas assinadas e arquivos que o aplicativo envia vão por aqui',
  idempotency_key: () => 'nada: a linha de comando procura o que um POST perdido criou antes de repeti-lo',
  rate_headers: () =>
    'verify, repair, roster e ledger heal usam 30 % do que eles dizem, e o apply espera quando não resta nada; sem eles só as atualizações de tickets são limitadas, a 30 por minuto',
  date_header: () => 'o relógio da conta: travas, dias e horas de fatos vão por ele',
  object_limit: () =>
    'o livro, os cronômetros e o estado precisam de três objetos; abaixo disso nada fica guardado na conta',
  record_limit: () => 'quantos fatos a conta guarda',
  field_limit: () => 'quantas colunas um fato pode ter'
}
