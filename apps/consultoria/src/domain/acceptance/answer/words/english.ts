import type { AnswerWords } from './answerWords'

export const english: AnswerWords = {
  greetings:
    'hello, hi, hey, dear, good morning, good afternoon, good evening, team, all, everyone, thank you, thanks, many thanks, thank you very much, thanks a lot, thx, tks',
  courtesies:
    "ok, okay, great, perfect, fine, we're good, we are good, i'm good, that's fine, that is fine, sounds good, sure, of course, certainly, no problem, no problems, no worries, no objections, without objection, all good, understood, noted, received, i have read and, i've read and, read and, happy to, glad to, pleased to, i am happy to, i'm happy to, we are happy to, we're happy to, hereby, fully, with pleasure, with thanks, in advance, so much, have a nice day, have a good day, have a great day, much appreciated, i confirm that, we confirm that, this is to confirm that",
  endings: 'looking forward, looking forward to your call, looking forward to hearing from you, awaiting your call',
  valedictions:
    'regards, best regards, kind regards, warm regards, best, all the best, cheers, sincerely, yours sincerely, best wishes, yours faithfully',
  requests: 'please, kindly',
  affirmations: 'yes, yep, yeah, sure, absolutely, definitely',
  leads: 'please, kindly, you can, you may, feel free to, let us, i authorize you to, we authorize you to',
  acts: 'proceed, continue, start, begin, go ahead, go on, schedule, call, call me, call us, move forward, carry on, schedule it, charge',
  permits: "go ahead, let's go, let's proceed, let's start, let's do it",
  things:
    'terms, term, conditions, price, prices, value, rate, cost, costs, charge, charges, quote, proposal, consultancy, consulting, service, services, ticket, request, above, below, stated, sent, described, presented, proposed, informed, per minute, message, email, e-mail, everything, offer, it, this, that, these, all, with it, with this, with that, on our side, on my side, from our side, from my side',
  links: 'the, to, of, with, for, in, on, by, at, this, that, these, your, all, per',
  subjects: "and, i, we, i am, we are, i'm, we're, it is, this is, i do, we do",
  according: 'in accordance with',
  onBehalf: 'on behalf of',
  takesOver: 'we pay, we will pay, at our expense, it is on us, on our account',
  pays: 'pays, will pay, covers, will cover',
  bills: 'invoice, bill, charge, invoice us, bill us, charge us, invoice it, bill it, send the invoice',
  unit: 'unit, branch, franchise, us, our unit, our cost center, cost center, cost centre, account, invoice, transfer, billing',
  limits: 'up to, limit, limited to, at most, maximum, hour, hours, minute, minutes, min, h, and a half, half an hour',
  counts: 'one, two, three, four, five, six, eight, ten, fifteen, twenty, thirty, forty, fifty, sixty, ninety',
  otherPayers: 'unit, branch, franchise, headquarters, consultant',
  paying: 'pay, pays, paying, paid, payer, invoice, invoiced, bill, billed, charge, charged, cover, covers, cost',
  refusals:
    'decline, declined, refuse, reject, disagree, cancel, changed my mind, changed our mind, never mind, forget it, do not want, don’t want, do not agree, don’t agree, not interested, will not pay, won’t pay, no thanks, no thank you',
  negations: 'not, don’t, won’t, can’t, cannot, never, do not, will not',
  doubts:
    "no, not, never, nor, neither, none, nobody, without, cannot, can't, don't, won't, doesn't, isn't, wouldn't, unable, but, however, though, although, except, unless, only, just, if, when, once, until, till, while, before, after, provided, maybe, perhaps, think, wait, hold, cancel, cancelled, canceled, decline, declined, refuse, refused, reject, rejected, disagree, discount, need, want, verify, check, half, partially, first, still, yet, tomorrow, question, how, what, why, ps, nb, note"
}
