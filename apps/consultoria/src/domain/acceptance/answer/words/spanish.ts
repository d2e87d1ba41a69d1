import type { AnswerWords } from './answerWords'

export const spanish: AnswerWords = {
  greetings:
    'hola, buenos días, buenas tardes, buenas noches, buen día, buenas, estimado, estimada, estimados, señor, señora, equipo, a todos, gracias, muchas gracias, mil gracias',
  courtesies:
    'vale, perfecto, excelente, genial, listo, bien, muy bien, está bien, todo bien, claro que sí, por supuesto, por supuesto que, claro que, desde luego, sin problema, sin problemas, sin objeciones, sin duda, enterado, enterada, enterados, leído y, he leído y, recibido, agradecido, agradecida, desde ya gracias, de antemano, totalmente, plenamente, que tenga buen día, buen trabajo, confirmo que, confirmamos que, quedo a disposición, quedamos a disposición',
  endings:
    'quedo a la espera, quedamos a la espera, a la espera, espero su llamada, espero su contacto, quedo atento, quedo atenta, quedamos atentos',
  valedictions:
    'saludos, un saludo, saludos cordiales, cordiales saludos, cordialmente, atentamente, atte, un abrazo, abrazos, respetuosamente',
  requests: 'por favor, favor de',
  affirmations: 'sí, claro, así es, afirmativo',
  leads: 'puede, pueden, podemos, vamos a, favor de, por favor, autorizo a, autorizamos a',
  acts: 'seguir, proseguir, proceder, continuar, iniciar, comenzar, empezar, agendar, programar, atender, avanzar, llamar, llamarme, llamarnos, realizar, hacer, cobrar, dar inicio, dar seguimiento',
  permits: 'adelante, procedan, proceda, prosigan, sigan, continúen, comiencen, avancen',
  things:
    'término, términos, valor, valores, precio, precios, tarifa, condición, condiciones, propuesta, presupuesto, cotización, consultoría, atención, servicio, servicios, cobro, costo, costos, coste, costes, ticket, solicitud, arriba, abajo, presentado, presentada, presentados, presentadas, informado, informados, informadas, enviado, enviada, enviados, enviadas, descrito, descritos, descritas, propuesto, propuestos, propuestas, mencionado, mencionados, por minuto, mensaje, correo, inicio, todo, todos, todas, ello, eso, esto, yo, ya, aquí, de mi parte, por mi parte, de nuestra parte, por nuestra parte, contratación, ejecución, realización, prestación',
  links:
    'el, la, los, las, lo, de, del, en, con, al, a, para, por, su, sus, este, esta, ese, esa, todos, todas, toda, sobre',
  subjects: 'y, yo, nosotros, es, estoy, estamos, ya',
  according: 'de acuerdo con, de acuerdo a',
  onBehalf: 'en nombre de, en nombre del, por parte de',
  takesOver:
    'nosotros pagamos, nosotros asumimos, por nuestra cuenta, corre por nuestra cuenta, a nuestro cargo, quien paga es la unidad',
  pays: 'paga, va a pagar, pagará, asume, asumirá',
  bills: 'facturar, facturarnos, cobrar, cobrarnos, emitir la factura, cargar',
  unit: 'unidad, franquicia, sucursal, nosotros, nuestro centro de costo, nuestra cuenta, nuestra unidad, centro de costo, centro de costos, centro de coste, cuenta, factura, facturación',
  limits: 'hasta, límite, tope, máximo, como máximo, hora, horas, minuto, minutos, min, h, y media, media hora',
  counts:
    'un, una, dos, tres, cuatro, cinco, seis, ocho, diez, quince, veinte, treinta, cuarenta, cincuenta, sesenta, noventa',
  otherPayers: 'unidad, franquicia, sucursal, matriz, consultor, consultora',
  paying:
    'paga, pagar, pague, pagará, pagan, pago, pagador, asume, asumir, asumirá, factura, facturar, facture, facturen, cobrar, cobre, cobren, cuenta, costo, coste, cobro',
  refusals:
    'rechazo, rechazamos, cancele, cancelen, cancelar, desisto, desistimos, cambié de idea, olvídalo, olvídenlo, no quiero, no queremos, no deseo, no deseamos, no estoy de acuerdo, no estamos de acuerdo, no autorizo, no autorizamos, no voy a pagar, no vamos a pagar, no me interesa, no nos interesa',
  negations: 'no, nunca, jamás, no voy a, no vamos a',
  doubts:
    'no, ni, nunca, jamás, nadie, ninguno, ninguna, tampoco, sin, pero, sino, aunque, excepto, salvo, menos, solo, sólo, solamente, únicamente, si, cuando, mientras, siempre, hasta, antes, después, luego, quizás, quizá, creo, espere, esperen, espera, cancele, cancelen, cancelar, cancelado, rechazo, rechazado, negado, descuento, necesito, necesitamos, quiero, queremos, verificar, confirmar, mitad, parcial, primero, aún, todavía, mañana, duda, cuánto, cuál, porque, nota, obs, pd'
}
