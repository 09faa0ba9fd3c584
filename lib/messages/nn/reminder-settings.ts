/** The page where a person chooses what to be reminded of, and where the mails go. */
export const reminderSettings = {
  title: 'Påminningar på e-post',
  lead: 'Vel kva du vil bli mint om for {business}. Vala er dine eigne: Andre som kan handle på vegner av verksemda, vel for seg.',
  responsibility:
    'Vi minner om krav slik dei var sist vi henta dei. Du har sjølv ansvar for å betale i tide, òg utan påminning.',
  privacy: 'E-postane seier berre at det er noko å sjå på. Namn, nummer og beløp ser du når du loggar inn.',
  unavailable: 'Du ser fristane på oversikta når du loggar inn.',
  form: {
    what: 'Kva vil du bli mint om?',
    where: 'Kvar skal vi sende det?',
    address: 'E-postadresse',
    addressHint: 'Den same for alle verksemdene dine.',
    submit: 'Lagre',
    stopHint:
      'Fjern alle hakane og lagre, så får du ingen fleire. Har du ingen for andre verksemder heller, slettar vi adressa.',
  },
  address: {
    confirmed: 'Stadfesta. Påminningar går hit.',
    unconfirmed:
      'Ikkje stadfesta enno. Vi sender ingenting før du har opna lenkja i e-posten vi sende. Lagre på nytt for å få ein ny.',
  },
  saved: {
    title: 'Vala er lagra',
    none: 'Du får e-post når det er noko å minne om.',
    off: 'Du får ingen påminningar for denne verksemda.',
    sent: 'Vi har sendt deg ein e-post. Opne lenkja i han innan 48 timar for å stadfeste adressa.',
  },
  notSent: {
    title: 'E-posten med lenkja er ikkje send',
    failed: 'Vala er lagra, men e-postsystemet tok ikkje imot. Prøv å lagre igjen om litt.',
    limited:
      'Vala er lagra. Vi har sendt fleire slike e-postar nyleg. Sjå etter dei, eller lagre igjen i morgon.',
  },
  notSaved: 'Ingenting er endra.',
};
