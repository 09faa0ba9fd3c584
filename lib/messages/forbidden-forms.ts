import type { Language } from '#lib/core/languages.ts';

/** A form that no text may have, and what is written in its place. */
interface ForbiddenForm {
  readonly form: RegExp;
  readonly instead: string;
}

/** A word by itself, in any case. */
const word = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');

const of = (pattern: string, instead: string): ForbiddenForm => ({ form: word(pattern), instead });

/**
 * Forms that made texts untrue, ambiguous or unlike each other, by language. One word stands for one thing, and a promise is
 * made only of what the portal can know.
 */
const FORBIDDEN_FORMS: Readonly<Record<Language, readonly ForbiddenForm[]>> = {
  nb: [
    of('du må ikke', '«du trenger ikke å», since «må ikke» also forbids'),
    of('har ingenting å betale', 'what Skatteetaten has not registered'),
    of('betaler du to ganger', 'the observation, then what it can mean'),
    of('hvert med sin KID|hver sin KID|for hver KID', '«for hvert beløp»: instalments share a KID'),
    of('virkedag(?:er|ene)?', '«arbeidsdager»'),
    of('kravgruppe[rn]?', '«type krav»'),
    of('ikke plassert|uten plass', '«ikke brukt»'),
    of('handler? for (?:noen )?virksomhet(?:en|er)?', '«handle på vegne av»'),
    of('banken har fått beskjed', '«logget», since nobody is told'),
    of('kontakte? banken|spørre banken|spør banken', '«kontakt {bank}: {contact}»'),
    of('samtykket (?:er over|går ut|tar slutt)', '«utløper», «er avsluttet»'),
    of('gjelder til (?!og med|det|Skatteetaten)', '«gjelder til og med»'),
    of('fram(?:over)?', '«frem», «fremover»'),
    of('porteføljen?', '«Kunder»'),
    of('fingeravtrykk', 'what the person can see or do'),
    of('øvrige', '«andre»'),
    of('fristen er gått ut', '«forfallsdatoen er passert»'),
    of('varsler', '«påminnelser»'),
    of('innkreving er', '«innkrevingen er»'),
  ],
  nn: [
    of('du må ikkje', '«du treng ikkje å»'),
    of('har ingenting å betale', 'what Skatteetaten has not registered'),
    of('betaler du to gonger', 'the observation, then what it can mean'),
    of('kvart med sin KID|kvar sin KID|for kvar KID', '«for kvart beløp»'),
    of('v[ie]rkedag(?:ar|ane)?', '«arbeidsdagar»'),
    of('kravgruppe[rn]?', '«type krav»'),
    of('ikkje plassert(?:e)?', '«ikkje brukt»'),
    of('handlar? for (?:nok[oa]n? )?verksemd(?:a|er)?', '«handle på vegner av»'),
    of('nokon verksemd', '«noka verksemd»: feminine'),
    of('banken har fått beskjed', '«loggført»'),
    of('kontakte? banken|spørje banken|spør banken', '«kontakt {bank}: {contact}»'),
    of('samtykket (?:er over|tek slutt)', '«går ut», «er avslutta»'),
    of('blei', '«vart»'),
    of('også', '«òg»'),
    of('frem(?:over)?', '«fram», «framover»'),
    of('visning(?:a|ar)?', '«vising»'),
    of('porteføljen?', '«Kundar»'),
    of('fingeravtrykk', 'what the person can see or do'),
    of('øvrige', '«andre»'),
    of('seie om lag', '«overslag»'),
    of('utskrivar(?:en)?|skriven? ut til', '«utferdar», «utferda»'),
    of('går føre', '«går for fort»'),
    of('(?:av|til|med|på|hos|viser|del|sjå|sjekk|lagre|kopier|stoppe?|får) ho', '«henne», or the noun again'),
  ],
  en: [
    of('have nothing to pay', 'what Skatteetaten has not registered'),
    of('would pay twice', 'the observation, then what it can mean'),
    of('each with its own KID|for each KID', '“for each amount”'),
    of('(?<!the Norwegian )Tax Administration', '“Skatteetaten”'),
    of('advisors?', '“adviser”'),
    of('registered on (?!the business|\\{)', '“registered to”'),
    of('late interest', '“late-payment interest”'),
    of('future claims', '“claims not yet due”'),
    of('in your favour|what you have to come|had to its credit', '“owed to you”'),
    of('erased?|erasure', '“delete”'),
    of('portfolio', '“clients”'),
    of('claim groups?', '“type of claim”'),
    of('not allocated', '“not used yet”'),
    of('(?:may act|acts?) for', '“act on behalf of”'),
    of('consent (?:still )?holds', '“is valid”'),
    of('holds until', '“is valid until”'),
    of('the bank has been told', '“logged”'),
    of('(?:contact|ask) (?:the|your) bank', '“contact {bank}: {contact}”'),
    of('has been stopped', '“no longer shown”'),
    of('anew|assessed anew', '“again”'),
    of('outstanding tax', '“underpaid tax (restskatt)”'),
    of('stands? in an? calendar|if you wonder', 'idiomatic English'),
    of('interest (?:grows|runs)', '“interest increases”, “accrues”'),
    of("employer(?:[’']s)? contributions?", '“employer’s national insurance contributions”'),
    of('asks? for leave', '“asks for permission”'),
  ],
};

/** What a text has of the forbidden forms of its language: each with what is written in its place. */
export const forbiddenIn = (text: string, language: Language): readonly string[] =>
  FORBIDDEN_FORMS[language].flatMap(({ form, instead }) => {
    const found = form.exec(text)?.[0];
    return found === undefined ? [] : [`“${found}”: write ${instead}`];
  });
