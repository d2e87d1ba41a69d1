import type { contradictions as english } from '../en/contradictions'

/** Valores de uma modalidade que não podem valer juntos. */
export const contradictions: typeof english = {
  terms_without_acceptance: () => 'há um termo, mas o aceite ("terms_accepted") não está entre os requisitos',
  acceptance_without_terms: () => 'o aceite é exigido, mas não há termo a aceitar',
  payer_without_requirement: name => `um dos pagadores exige o requisito "${name}"`,
  requirement_without_payer: name => `nenhum pagador usa o requisito "${name}"`,
  no_payer: name => `falta o pagador "${name}", que vale até que se escolha outro`,
  rates_without_terms: () => 'o preço é aceito com o termo, e não há termo: o tempo seria cobrado sem preço',
  no_rate: () => 'uma tabela de preços sem preço',
  no_package: () => 'pacotes cobrem o trabalho ("source": "package"), mas nenhum é nomeado ("packages")',
  package_unused: () => 'há pacotes, mas o preço é outro ("source")',
  no_payment: () =>
    'um pagamento é exigido, mas nada diz como se paga ("payment") ou o que se vende ("packages.sells")',
  rates_unsorted: () => 'os preços não vão do mais antigo ao mais novo',
  rates_unused: () => 'há preços, mas o tempo não tem preço ("source": "none")',
  no_medium: () => 'agendamento sem nenhum meio',
  no_minutes: () => 'agendamento sem duração',
  no_window: () => 'sem horário de atendimento, nada poderia ser agendado',
  window_reversed: () => 'o horário termina antes de começar',
  issue_without_reason: () => 'pede uma issue não publicada, mas nenhum motivo a usa',
  day_ends_in_window: () =>
    'cronômetros contam como esquecidos ("dayEndsAt", 19:00 se não dito) dentro do horário de atendimento',
  ceiling_below_appointment: () =>
    'um agendamento de duração comum é mais longo que um cronômetro pode correr ("ceilingMinutes", 600 se não dito)'
}
