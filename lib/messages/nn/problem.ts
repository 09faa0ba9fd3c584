/** Texts of unexpected errors, and the frame of every error message. */
export const problem = {
  unexpected: {
    title: 'Noko gjekk gale hos oss',
    text: 'Det er ikkje din feil. Ingenting er betalt. Heldt du på å lagre noko, sjekk at det er lagra.',
    action: 'Prøv igjen. <ask>Går det ikkje, kontakt {bank}: <contact></contact>.</ask>',
  },
  /** Pages without the portal's frame; see bare-page.ts. */
  bare: {
    stale: {
      title: 'Sida har kome i ei ny utgåve',
      text: 'Det du sende, er ikkje lagra. Opne sida på nytt, og send det éin gong til.',
      reload: 'Opne sida på nytt',
    },
    tooMany: {
      title: 'Det gjekk litt fort',
      text: 'Det kom uvanleg mange førespurnader herifrå på kort tid. Vent {seconds} sekund, og last sida på nytt. Ingenting er betalt.',
    },
    busy: {
      title: 'Vi lagar mange filer akkurat no',
      text: 'Vent {seconds} sekund, og last ned fila på nytt.',
    },
    fileFailed: {
      title: 'Vi fekk ikkje laga fila',
      text: 'Vent {seconds} sekund, og last ho ned på nytt. Vel ein kortare periode viss det ikkje hjelper.',
    },
    tooLarge: {
      title: 'Skjemaet er for langt',
      text: 'Det du sende, er ikkje lagra. Gå tilbake, og send mindre om gongen.',
    },
    malformed: {
      title: 'Vi forstod ikkje det som vart sendt',
      text: 'Det er ikkje lagra. Gå tilbake, last sida på nytt, og prøv igjen.',
    },
    foreign: {
      title: 'Skjemaet kom ikkje frå denne nettsida',
      text: 'Det du sende, er ikkje lagra. Opne sida på nytt, og send skjemaet derifrå.',
    },
    method: {
      title: 'Denne adressa tek ikkje imot det som vart sendt',
      text: 'Opne sida i nettlesaren.',
    },
  },
  silent: { skatteetaten: 'Skatteetaten svarer ikkje', altinn: 'Altinn svarer ikkje' },
  retry: 'Prøv igjen',
  toBusinesses: 'Til verksemdene dine',
  toFront: 'Til framsida',
  support: 'Til feilsøking:',
  reference: 'Referanse {id}',
  code: 'Kode {code}',
};
