import type { Explanations } from './keys.ts';

/** The explanations in bokmål. */
export const nb: Explanations = {
  types: {
    'vat-return':
      'Merverdiavgift (mva) du har tatt av kundene dine, minus mva på det du selv har kjøpt til virksomheten. Beløpet kommer fra mva-meldingen du har levert. Betal innen forfallsdatoen, og rett meldingen hvis noe er feil.',
    'vat-credit':
      'Du har betalt mer merverdiavgift på innkjøp enn du har tatt av kundene, og Skatteetaten skylder deg forskjellen. Beløpet blir utbetalt eller brukt på noe du skylder. Sjekk at Skatteetaten har riktig kontonummer for virksomheten.',
    'vat-assessed':
      'Merverdiavgift som er fastsatt på nytt, etter en melding som manglet eller ble endret. Vedtaket fra Skatteetaten sier hvorfor. Er du uenig, står det i vedtaket hvordan du klager.',
    'employer-contribution':
      'Avgift du som arbeidsgiver betaler av lønnen til de ansatte. Beløpet kommer fra a-meldingene du har levert. Betal innen forfallsdatoen, og rett a-meldingen hvis noe er feil.',
    'employer-contribution-assessed':
      'Arbeidsgiveravgift som Skatteetaten har fastsatt for deg. Vedtaket sier hvilken periode det gjelder, og hvorfor. Er du uenig, står det i vedtaket hvordan du klager.',
    'employer-contribution-difference':
      'En forskjell mellom arbeidsgiveravgiften som var betalt eller meldt, og den som skulle vært det. Ofte er det snakk om småbeløp. Kjenner du ikke igjen beløpet, kan du sammenligne med a-meldingene for perioden.',
    withholding:
      'Skatt du har trukket av lønnen til de ansatte. Pengene er ikke virksomhetens: du betaler dem videre for de ansatte. Beløpet kommer fra a-meldingene du har levert.',
    'withholding-liability':
      'Skatteetaten mener at du er ansvarlig for skatt som skulle vært trukket av lønn eller betalt videre. Vedtaket sier hvilken periode det gjelder, og hvorfor. Er du uenig, står det i vedtaket hvordan du klager.',
    'advance-tax':
      'Skatt du betaler på forhånd gjennom året, fordi ingen arbeidsgiver trekker skatt av overskuddet ditt. Beløpet er delt i terminer, og betaler du ikke en termin i tide, kan resten av året forfalle med en gang. Venter du et annet overskudd enn før, kan du be Skatteetaten endre forskuddsskatten.',
    'residual-tax':
      'Skatteoppgjøret viste at du hadde betalt for lite skatt på forhånd, og dette er det som mangler. Betal hver termin innen forfallsdatoen. Skatteoppgjøret viser hvordan beløpet er regnet ut.',
    'tax-refund':
      'Skatteoppgjøret viste at du hadde betalt for mye skatt. Skatteetaten skylder deg dette beløpet. Du trenger ikke gjøre noe: det blir utbetalt eller brukt på noe du skylder.',
    'additional-tax':
      'Et tillegg til skatten som Skatteetaten kan gi når opplysninger var feil eller manglet. Vedtaket sier hvorfor du har fått det. Er du uenig, står det i vedtaket hvordan du klager.',
    'additional-tax-vat':
      'Et tillegg til merverdiavgiften som Skatteetaten kan gi når opplysninger var feil eller manglet. Vedtaket sier hvorfor du har fått det. Er du uenig, står det i vedtaket hvordan du klager.',
    'additional-tax-employer':
      'Et tillegg til arbeidsgiveravgiften som Skatteetaten kan gi når opplysninger var feil eller manglet. Vedtaket sier hvorfor du har fått det. Er du uenig, står det i vedtaket hvordan du klager.',
    'late-interest':
      'Renter fordi noe ble betalt etter forfallsdatoen. De er regnet fra dagen etter forfallsdatoen til og med dagen det ble betalt. Betal dem innen sin egen forfallsdato, som et vanlig krav.',
    'late-interest-credit':
      'Forsinkelsesrenter du har fått trukket fra igjen, for eksempel fordi det opprinnelige kravet ble satt ned. Skatteetaten skylder deg beløpet. Du trenger ikke gjøre noe: det blir utbetalt eller brukt på noe du skylder.',
    'assessment-interest':
      'Renter som hører til merverdiavgift som er fastsatt på nytt. De gjelder tiden fra avgiften skulle vært betalt. Vedtaket om avgiften viser hvordan de er regnet ut.',
    'fine-vat-return':
      'Tvangsmulkt fordi en mva-melding ikke er levert i tide. Den er ment å få deg til å levere, og kan øke til du gjør det. Lever meldingen så snart du kan, også når du ikke har hatt noe salg.',
    'fine-a-report':
      'Tvangsmulkt fordi en a-melding ikke er levert i tide, eller mangler opplysninger. Den kan øke til det som mangler, er levert. Lever så snart du kan.',
    'fine-tax-return':
      'Tvangsmulkt fordi skattemeldingen ikke er levert i tide. Den kan øke til du har levert. Lever så snart du kan.',
    fine: 'Tvangsmulkt fordi opplysninger ikke er levert i tide. Den kan øke til de er levert. Brevet om mulkten sier hva som mangler.',
    'late-accounts-fee':
      'Et gebyr fordi årsregnskapet ikke er sendt inn i tide. Det kan øke til regnskapet er sendt inn. Spørsmål om gebyret går til Regnskapsregisteret, ikke til Skatteetaten.',
    'staff-list-fee':
      'Et gebyr etter en kontroll der personallisten manglet eller ikke var riktig ført. Vedtaket sier hva som var feil. Er du uenig, står det i vedtaket hvordan du klager.',
    'national-insurance':
      'Avgift til folketrygden. Vanligvis er den en del av skatten, men noen ganger kommer den som et eget krav. Brevet om kravet viser hvordan den er regnet ut.',
    'wage-deduction':
      'Penger du som arbeidsgiver har fått pålegg om å trekke av lønnen til en ansatt. Pengene er ikke virksomhetens: du betaler dem videre. Pålegget sier hvor mye du skal trekke, og hvor lenge.',
    'collection-fee':
      'Et gebyr for arbeidet med å kreve inn noe som ikke ble betalt i tide. Det kommer i tillegg til selve kravet. Betal begge for å bli ferdig med saken.',
    repayment:
      'Penger du har fått utbetalt, og som skal betales tilbake helt eller delvis. Vedtaket sier hvorfor. Er du uenig, står det i vedtaket hvordan du klager.',
    'repayment-entry':
      'En linje i Skatteetatens regnskap som hører til en tilbakebetaling eller utbetaling. Den gjør at summene går opp. Står det et beløp å betale på den, bør du spørre Skatteetaten før du betaler.',
    'write-off':
      'Skatteetaten har strøket et lite beløp fordi det ikke er verdt å kreve inn eller betale ut. Linjen gjør at summene går opp. Du trenger ikke gjøre noe.',
    'weight-duty':
      'Årlig avgift på tunge kjøretøy som er registrert på deg eller virksomheten. Betal innen forfallsdatoen. Er kjøretøyet solgt eller avregistrert, kan du spørre Skatteetaten om kravet.',
  },
  groups: {
    vat: 'Krav om merverdiavgift (mva): avgiften du tar av kundene og betaler videre. Renter og gebyrer som hører til, kan også stå her. Beløpene bygger på mva-meldingene dine.',
    'employer-contribution':
      'Avgift du betaler av lønn når du har ansatte. Beløpene bygger på a-meldingene dine. Har du ingen ansatte og ser krav her, bør du spørre Skatteetaten.',
    withholding:
      'Skatt du har trukket av lønnen til ansatte og skal betale videre. Pengene er ikke virksomhetens. Beløpene bygger på a-meldingene dine.',
    tax: 'Skatt på overskudd og annen inntekt. Driver du enkeltpersonforetak, er skatten registrert på deg som privatperson. Beløpene bygger på skattemeldingen og skatteoppgjøret.',
    'special-duty':
      'Avgifter på bestemte varer, tjenester og kjøretøy. Du får slike krav når du lager, fører inn, selger eller eier noe det er avgift på. Er du usikker på hva kravet gjelder, kan du spørre Skatteetaten.',
    'other-claims':
      'Andre krav fra Skatteetaten, for eksempel tvangsmulkt, gebyrer og renter. Brevet du fikk om kravet, sier hva det gjelder. Finner du ikke brevet, kan du spørre Skatteetaten.',
    'other-public':
      'Krav fra andre offentlige etater som Skatteetaten krever inn for dem. Den etaten som har laget kravet, svarer på hvorfor du har fått det. Skatteetaten svarer på betaling og innkreving.',
    other:
      'Et krav som ikke hører til de vanlige gruppene. Beskrivelsen fra Skatteetaten sier hva det gjelder. Er du usikker, bør du spørre Skatteetaten før du betaler.',
  },
  authority: {
    vat: 'Skatteetaten har fastsatt beløpet, ofte fordi mva-meldingen mangler eller var feil. Mangler den, lever den så snart du kan, så blir beløpet vurdert på nytt. Til det er endret, gjelder forfallsdatoen.',
    employer:
      'Skatteetaten har fastsatt beløpet, ofte fordi a-meldingen mangler eller var feil. Mangler den, lever den så snart du kan, så blir beløpet vurdert på nytt. Til det er endret, gjelder forfallsdatoen.',
    tax: 'Skatteetaten har fastsatt beløpet. Forskuddsskatt fastsettes alltid slik, men for annen skatt kan grunnen være at skattemeldingen mangler eller var feil. Forfallsdatoen gjelder til Skatteetaten eventuelt endrer beløpet.',
    other:
      'Skatteetaten har fastsatt beløpet. Les vedtaket for å se hvorfor, og om det er noe du må levere. Er du uenig, står det i vedtaket hvordan du klager.',
  },
  suspension:
    'Skatteetaten krever ikke inn beløpet nå, for eksempel mens en klage blir behandlet. Du trenger ikke å betale før du får beskjed, men kravet er ikke borte, og renter kan løpe. Spør Skatteetaten hvor lenge det gjelder.',
  counterclaim:
    'Skatteetaten har brukt penger du hadde til gode, til å dekke noe du skyldte. Det kalles motregning. Du trenger ikke betale den delen som er dekket.',
};
