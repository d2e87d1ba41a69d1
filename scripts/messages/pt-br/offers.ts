import type { offers as english } from '../en/offers'
import { portugueseCount } from '../counting'

export const offers: typeof english = {
  perModality: () => 'Nesta conta:',
  works: () => 'funciona',
  degraded: () => 'funciona, mas',
  impossible: () => 'não é possível',
  noObjectRoom: (key, limit) =>
    `a conta comporta ${portugueseCount(limit, 'objeto personalizado', 'objetos personalizados')} e não sobra nenhum para ${key}: exclua um, ou mude para um plano com mais (Team 3, Growth 5, Professional 30, Enterprise 50)`,
  noStateObject: () =>
    'não sobra lugar para consultoria_state: só a pasta fica travada contra uma segunda execução, e o mapa de chaves fica só nesta pasta',
  noForms: () =>
    'a conta não tem formulários de ticket (a partir do Growth): todo campo nosso fica em todo ticket, e a ordem deles é a da conta',
  otherForms: (count, names) =>
    `${portugueseCount(count, 'outro formulário está', 'outros formulários estão')} em uso (${names}): tickets ${count === 1 ? 'dele' : 'deles'} não mostram nossos campos aos agentes enquanto não forem postos lá`,
  noGuide: () =>
    'a conta não tem central de ajuda: clientes não compram sozinhos; um agente abre a compra pelo formulário',
  ruleNeeds: (file, feature) => `${file} precisa de ${feature}, que o plano da conta não tem`
}
