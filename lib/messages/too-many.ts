import type { Language } from './languages.ts';

/** For the answer to somebody who asks too often, which is made before anything of the portal is looked up. */
const tooMany: Record<Language, { readonly title: string; readonly text: (seconds: number) => string }> = {
  nb: {
    title: 'Det gikk litt fort',
    text: (seconds) =>
      `Det kom uvanlig mange forespørsler herfra på kort tid. Vent ${seconds} sekunder, og last siden på nytt. Ingenting er betalt eller endret.`,
  },
  nn: {
    title: 'Det gjekk litt fort',
    text: (seconds) =>
      `Det kom uvanleg mange førespurnader herifrå på kort tid. Vent ${seconds} sekund, og last sida på nytt. Ingenting er betalt eller endra.`,
  },
  en: {
    title: 'That was a little fast',
    text: (seconds) =>
      `Unusually many requests came from here in a short time. Wait ${seconds} seconds, and load the page again. Nothing has been paid or changed.`,
  },
};

/** A whole page that says so, without scripts or styles. */
export function tooManyPage(language: Language, seconds: number): string {
  const { title, text } = tooMany[language];
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><main><h1>${title}</h1><p>${text(seconds)}</p></main></html>`;
}
