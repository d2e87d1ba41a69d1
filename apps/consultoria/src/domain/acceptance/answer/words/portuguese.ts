import type { AnswerWords } from './answerWords'

export const portuguese: AnswerWords = {
  greetings:
    'bom dia, boa tarde, boa noite, olá, oi, prezado, prezada, prezados, prezadas, caro, cara, caros, sr, sra, senhor, senhora, dona, equipe, pessoal, time, a todos, tudo bem, obrigado, obrigada, muito obrigado, muito obrigada, obrigados, obg, obgd, brigado, brigada, vlw',
  courtesies:
    'ok, okay, certo, perfeito, ótimo, excelente, beleza, blz, combinado, fechado, maravilha, show, tudo certo, está certo, está bem, com certeza, claro que, claro que sim, sem problemas, sem problema, sem ressalvas, sem objeções, sem dúvida, ciente, cientes, estou ciente, estamos cientes, ciente e, li e, lido e, lemos e, recebido, recebi, valeu, grato, grata, gratos, desde já agradeço, agradeço, agradecemos, agradecido, agradecida, confirmo que, confirmamos que, informo que, totalmente, plenamente, integralmente, desde já, por aqui, pelo retorno, pela atenção, pelo contato, pela resposta, pela ajuda, pelo apoio, boa semana, bom trabalho, ótima semana, um bom dia, até mais, até logo, à disposição, fico à disposição, estou à disposição',
  endings:
    'aguardo, aguardamos, no aguardo, fico no aguardo, ficamos no aguardo, aguardo retorno, aguardamos retorno, aguardo o retorno, aguardo contato, aguardamos contato, aguardo o contato, aguardo a ligação, no aguardo do contato, no aguardo do retorno, fico no aguardo do contato, fico no aguardo do retorno',
  valedictions:
    'att, atte, atenciosamente, cordialmente, respeitosamente, abs, abraço, abraços, um abraço, grande abraço, saudações, cumprimentos, atentamente',
  requests: 'por favor, por gentileza, favor, gentileza',
  affirmations: 'sim, claro, isso, positivo, afirmativo',
  leads: 'pode, podem, vamos, podemos, favor, por favor, por gentileza, poderia, poderiam, autorizo, autorizamos',
  acts: 'seguir, seguirem, prosseguir, prosseguirem, continuar, iniciar, iniciarem, começar, agendar, marcar, atender, executar, realizar, fazer, dar sequência, dar continuidade, dar andamento, dar seguimento, dar início, ligar, me ligar, nos ligar, entrar em contato, cobrar',
  permits: 'prossigam, prossiga, sigam, siga, sigamos, vamos em frente, sigam em frente, bora',
  things:
    'termo, termos, valor, valores, preço, preços, tarifa, condição, condições, proposta, orçamento, consultoria, atendimento, serviço, serviços, cobrança, custo, custos, ticket, chamado, acima, abaixo, apresentado, apresentada, apresentados, apresentadas, informado, informada, informados, informadas, enviado, enviada, enviados, enviadas, descrito, descrita, descritos, descritas, proposto, proposta, propostos, propostas, citado, citados, mencionado, mencionados, cobrado, cobrada, cobrados, por minuto, mensagem, e-mail, início, prosseguimento, continuidade, andamento, aceite, tudo, todos, todas, isso, eu, nós, já, aqui, no termo, nos termos, no ticket, no chamado, no e-mail, no valor, no atendimento, meu aceite, nosso aceite, meu chamado, nosso chamado, da minha parte, de minha parte, da nossa parte, de nossa parte, por mim, contratação, execução, realização, prestação',
  links:
    'a, o, as, os, de, do, da, dos, das, em, com, ao, à, aos, às, para, pra, pelo, pela, por, conforme, seu, sua, na, nas, nesse, neste, este, esta, esse, essa, deste, desta, desse, dessa, neste, nesta, nessa, todos, todas, todo, toda, sobre',
  subjects: 'e, é, eu, nós, a gente, estou, estamos, já',
  according: 'de acordo com',
  onBehalf: 'em nome da, em nome do, em nome de',
  takesOver:
    'nós pagamos, nós assumimos, por nossa conta, fica por nossa conta, é por nossa conta, quem paga é a unidade, quem paga somos nós, o pagamento é nosso, o custo é nosso, a conta é nossa',
  pays: 'paga, vai pagar, pagará, assume, vai assumir, assumirá, arca, arcará',
  bills: 'faturar, cobrar, emitir a fatura, emitir a nota, emitir fatura, emitir nota, lançar, debitar, repassar',
  unit: 'unidade, franquia, filial, nós, conosco, centro de custo, nosso centro de custo, nossa conta, nosso cnpj, nossa unidade, repasse, repasse gerencial, faturamento, fatura, nota fiscal, cnpj, pagamento',
  limits: 'até, limite, teto, máximo, no máximo, limitado a, hora, horas, minuto, minutos, min, h, e meia, meia hora',
  counts:
    'um, uma, duas, dois, três, quatro, cinco, seis, oito, dez, quinze, vinte, trinta, quarenta, cinquenta, sessenta, noventa',
  otherPayers: 'unidade, franquia, franqueado, filial, matriz, consultor, consultora',
  paying:
    'paga, pagar, pague, pagará, pagam, pagamento, pagador, arca, arcar, arcará, assume, assumir, assumirá, fatura, faturar, fature, faturem, faturado, cobrar, cobre, cobrem, cobrado, conta, custo, banca, bancar, cobrança',
  refusals:
    'recuso, recusamos, discordo, cancele, cancelem, cancelar, cancela, desisto, desisti, desistimos, mudei de ideia, mudamos de ideia, esquece, esqueçam, não quero, não queremos, não desejo, não desejamos, não concordo, não concordamos, não autorizo, não autorizamos, não aprovo, não aprovamos, não vou pagar, não vamos pagar, não pago, não pagamos, não pagarei, não pagaremos, não tenho interesse, não temos interesse, sem interesse',
  negations: 'não, nao, nunca, jamais, não vou, não vamos, não posso, não podemos',
  doubts:
    'não, nao, nem, nunca, jamais, ninguém, nenhum, nenhuma, sem, mas, porém, contudo, todavia, entretanto, exceto, salvo, menos, apenas, somente, só, se, caso, quando, enquanto, desde, antes, depois, após, talvez, acho, espere, esperem, espera, aguarde, aguardem, cancele, cancelem, cancelar, cancelado, recuso, recusado, negado, discordo, desconto, preciso, precisamos, quero, queremos, favor, verificar, confirmar, avaliar, metade, parcial, primeiro, ainda, amanhã, dúvida, quanto, qual, porque, ps, obs, observação, tampouco, exceção'
}
