import type { Explanations } from './keys.ts';

/** The explanations in nynorsk. */
export const nn: Explanations = {
  types: {
    'vat-return':
      'Meirverdiavgift (mva) du har teke av kundane dine, minus mva på det du sjølv har kjøpt til verksemda. Beløpet kjem frå mva-meldinga du har levert. Betal innan forfallsdatoen, og rett meldinga om noko er feil.',
    'vat-credit':
      'Du har betalt meir meirverdiavgift på innkjøp enn du har teke av kundane, og Skatteetaten skuldar deg skilnaden. Beløpet blir utbetalt eller brukt på noko du skuldar. Sjekk at Skatteetaten har rett kontonummer for verksemda.',
    'vat-assessed':
      'Meirverdiavgift som er fastsett på nytt, etter ei melding som mangla eller vart endra. Vedtaket frå Skatteetaten seier kvifor. Er du usamd, står det i vedtaket korleis du klagar.',
    'employer-contribution':
      'Avgift du som arbeidsgivar betaler av lønna til dei tilsette. Beløpet kjem frå a-meldingane du har levert. Betal innan forfallsdatoen, og rett a-meldinga om noko er feil.',
    'employer-contribution-assessed':
      'Arbeidsgivaravgift som Skatteetaten har fastsett for deg. Vedtaket seier kva periode det gjeld, og kvifor. Er du usamd, står det i vedtaket korleis du klagar.',
    'employer-contribution-difference':
      'Ein skilnad mellom arbeidsgivaravgifta som var betalt eller meld, og den som skulle ha vore det. Ofte er det snakk om småbeløp. Kjenner du ikkje att beløpet, kan du samanlikne med a-meldingane for perioden.',
    withholding:
      'Skatt du har trekt av lønna til dei tilsette. Pengane høyrer ikkje verksemda til: du betaler dei vidare for dei tilsette. Beløpet kjem frå a-meldingane du har levert.',
    'withholding-liability':
      'Skatteetaten meiner at du er ansvarleg for skatt som skulle ha vore trekt av lønn eller betalt vidare. Vedtaket seier kva periode det gjeld, og kvifor. Er du usamd, står det i vedtaket korleis du klagar.',
    'advance-tax':
      'Skatt du betaler på førehand gjennom året, fordi ingen arbeidsgivar trekkjer skatt av overskotet ditt. Beløpet er delt i terminar, og betaler du ikkje ein termin i tide, kan resten av året forfalle med ein gong. Ventar du eit anna overskot enn før, kan du be Skatteetaten endre forskotsskatten.',
    'residual-tax':
      'Skatteoppgjeret viste at du hadde betalt for lite skatt på førehand, og dette er det som manglar. Betal kvar termin innan forfallsdatoen. Skatteoppgjeret viser korleis beløpet er rekna ut.',
    'tax-refund':
      'Skatteoppgjeret viste at du hadde betalt for mykje skatt. Skatteetaten skuldar deg dette beløpet. Du treng ikkje gjere noko: det blir utbetalt eller brukt på noko du skuldar.',
    'additional-tax':
      'Eit tillegg til skatten som Skatteetaten kan gi når opplysningar var feil eller mangla. Vedtaket seier kvifor du har fått det. Er du usamd, står det i vedtaket korleis du klagar.',
    'additional-tax-vat':
      'Eit tillegg til meirverdiavgifta som Skatteetaten kan gi når opplysningar var feil eller mangla. Vedtaket seier kvifor du har fått det. Er du usamd, står det i vedtaket korleis du klagar.',
    'additional-tax-employer':
      'Eit tillegg til arbeidsgivaravgifta som Skatteetaten kan gi når opplysningar var feil eller mangla. Vedtaket seier kvifor du har fått det. Er du usamd, står det i vedtaket korleis du klagar.',
    'late-interest':
      'Renter fordi noko vart betalt etter forfallsdatoen. Dei er rekna frå dagen etter forfallsdatoen til og med dagen det vart betalt. Betal dei innan sin eigen forfallsdato, som eit vanleg krav.',
    'late-interest-credit':
      'Forseinkingsrenter du har fått trekte frå att, til dømes fordi det opphavlege kravet vart sett ned. Skatteetaten skuldar deg beløpet. Du treng ikkje gjere noko: det blir utbetalt eller brukt på noko du skuldar.',
    'assessment-interest':
      'Renter som høyrer til meirverdiavgift som er fastsett på nytt. Dei gjeld tida frå avgifta skulle ha vore betalt. Vedtaket om avgifta viser korleis dei er rekna ut.',
    'fine-vat-return':
      'Tvangsmulkt fordi ei mva-melding ikkje er levert i tide. Mulkta er meint å få deg til å levere, og kan auke til du gjer det. Lever meldinga så snart du kan, òg når du ikkje har hatt noko sal.',
    'fine-a-report':
      'Tvangsmulkt fordi ei a-melding ikkje er levert i tide, eller manglar opplysningar. Mulkta kan auke til det som manglar, er levert. Lever så snart du kan.',
    'fine-tax-return':
      'Tvangsmulkt fordi skattemeldinga ikkje er levert i tide. Mulkta kan auke til du har levert. Lever så snart du kan.',
    fine: 'Tvangsmulkt fordi opplysningar ikkje er leverte i tide. Mulkta kan auke til dei er leverte. Brevet om mulkta seier kva som manglar.',
    'late-accounts-fee':
      'Eit gebyr fordi årsrekneskapen ikkje er send inn i tide. Det kan auke til rekneskapen er send inn. Spørsmål om gebyret går til Rekneskapsregisteret, ikkje til Skatteetaten.',
    'staff-list-fee':
      'Eit gebyr etter ein kontroll der personallista mangla eller ikkje var rett ført. Vedtaket seier kva som var feil. Er du usamd, står det i vedtaket korleis du klagar.',
    'national-insurance':
      'Avgift til folketrygda. Vanlegvis er avgifta ein del av skatten, men nokre gonger kjem ho som eit eige krav. Brevet om kravet viser korleis ho er rekna ut.',
    'wage-deduction':
      'Pengar du som arbeidsgivar har fått pålegg om å trekkje av lønna til ein tilsett. Pengane høyrer ikkje verksemda til: du betaler dei vidare. Pålegget seier kor mykje du skal trekkje, og kor lenge.',
    'collection-fee':
      'Eit gebyr for arbeidet med å krevje inn noko som ikkje vart betalt i tide. Det kjem i tillegg til sjølve kravet. Betal begge for å bli ferdig med saka.',
    repayment:
      'Pengar du har fått utbetalt, og som skal betalast tilbake heilt eller delvis. Vedtaket seier kvifor. Er du usamd, står det i vedtaket korleis du klagar.',
    'repayment-entry':
      'Ei linje i rekneskapen til Skatteetaten som høyrer til ei tilbakebetaling eller utbetaling. Ho gjer at summane går opp. Står det eit beløp å betale på henne, bør du spørje Skatteetaten før du betaler.',
    'write-off':
      'Skatteetaten har stroke eit lite beløp fordi det ikkje er verdt å krevje inn eller betale ut. Linja gjer at summane går opp. Du treng ikkje gjere noko.',
    'weight-duty':
      'Årleg avgift på tunge køyretøy som er registrerte på deg eller verksemda. Betal innan forfallsdatoen. Er køyretøyet selt eller avregistrert, kan du spørje Skatteetaten om kravet.',
  },
  groups: {
    vat: 'Krav om meirverdiavgift (mva): avgifta du tek av kundane og betaler vidare. Renter og gebyr som høyrer til, kan òg stå her. Beløpa byggjer på mva-meldingane dine.',
    'employer-contribution':
      'Avgift du betaler av lønn når du har tilsette. Beløpa byggjer på a-meldingane dine. Har du ingen tilsette og ser krav her, bør du spørje Skatteetaten.',
    withholding:
      'Skatt du har trekt av lønna til tilsette og skal betale vidare. Pengane høyrer ikkje verksemda til. Beløpa byggjer på a-meldingane dine.',
    tax: 'Skatt på overskot og annan inntekt. Driv du enkeltpersonføretak, er skatten registrert på deg som privatperson. Beløpa byggjer på skattemeldinga og skatteoppgjeret.',
    'special-duty':
      'Avgifter på bestemde varer, tenester og køyretøy. Du får slike krav når du lagar, fører inn, sel eller eig noko det er avgift på. Er du usikker på kva kravet gjeld, kan du spørje Skatteetaten.',
    'other-claims':
      'Andre krav frå Skatteetaten, til dømes mulkter, gebyr og renter. Brevet du fekk om kravet, seier kva det gjeld. Finn du ikkje brevet, kan du spørje Skatteetaten.',
    'other-public':
      'Krav frå andre offentlege etatar som Skatteetaten krev inn for dei. Den etaten som har laga kravet, svarar på kvifor du har fått det. Skatteetaten svarar på betaling og innkrevjing.',
    other:
      'Eit krav som ikkje høyrer til dei vanlege gruppene. Omtalen frå Skatteetaten seier kva det gjeld. Er du usikker, bør du spørje Skatteetaten før du betaler.',
  },
  authority: {
    vat: 'Skatteetaten har fastsett beløpet, ofte fordi mva-meldinga manglar eller var feil. Manglar ho, lever henne så snart du kan, så blir beløpet vurdert på nytt. Til det er endra, gjeld forfallsdatoen.',
    employer:
      'Skatteetaten har fastsett beløpet, ofte fordi a-meldinga manglar eller var feil. Manglar ho, lever henne så snart du kan, så blir beløpet vurdert på nytt. Til det er endra, gjeld forfallsdatoen.',
    tax: 'Skatteetaten har fastsett beløpet. Forskotsskatt blir alltid fastsett slik, men for annan skatt kan grunnen vere at skattemeldinga manglar eller var feil. Forfallsdatoen gjeld til Skatteetaten eventuelt endrar beløpet.',
    other:
      'Skatteetaten har fastsett beløpet. Les vedtaket for å sjå kvifor, og om det er noko du må levere. Er du usamd, står det i vedtaket korleis du klagar.',
  },
  suspension:
    'Skatteetaten krev ikkje inn beløpet no, til dømes medan ei klage blir behandla. Du treng ikkje å betale før du får beskjed, men kravet er ikkje borte, og det kan kome renter. Spør Skatteetaten kor lenge det gjeld.',
  counterclaim:
    'Skatteetaten har brukt pengar du hadde til gode, til å dekkje noko du skulda. Det heiter motrekning. Du treng ikkje betale den delen som er dekt.',
};
