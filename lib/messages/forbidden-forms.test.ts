import { describe, expect, it } from 'vitest';
import { en } from '#lib/tax-account/claim-types/explanations/en.ts';
import { nb } from '#lib/tax-account/claim-types/explanations/nb.ts';
import { nn } from '#lib/tax-account/claim-types/explanations/nn.ts';
import { forbiddenIn } from './forbidden-forms.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { lastResort } from './last-resort.ts';
import { messagesIn } from './messages.ts';

/** Every text of a tree by its path. */
function leaves(tree: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value] as const];
    return typeof value === 'object' && value !== null ? leaves(value, here) : [];
  });
}

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = leaves({
    ...messagesIn(language),
    explanations: { nb, nn, en }[language],
    lastResort: lastResort[language],
  });

  it('have no form that is untrue, ambiguous or another word for the same thing', () =>
    expect(
      texts.flatMap(([key, text]) => forbiddenIn(text, language).map((fault) => `${key}: ${fault}`)),
    ).toEqual([]));

  it('send no person to the bank outside a sentence that is left out when there is no way to reach it', () =>
    expect(texts.filter(([, text]) => text.replace(/<ask>.*<\/ask>/, '').includes('<contact>'))).toEqual([]));
});

// Each was in the catalogue: they show that the forms are found.
it.each([
  ['nb', 'Innkrevingen er utsatt. Du kan betale likevel, men du må ikke.', '«du trenger ikke å»'],
  ['nb', 'Betal ett forfall om gangen i nettbanken, hvert med sin KID.', 'instalments share a KID'],
  ['nb', 'Det kan ta opp til tre virkedager.', '«arbeidsdager»'],
  ['nn', 'Av tryggleiksgrunnar viser vi henne berre éin gong. Ikkje del ho med andre.', '«henne»'],
  ['en', 'Number at the Tax Administration', '“Skatteetaten”'],
  ['en', 'If you think that is wrong, contact the bank.', '{contact}'],
] as const)('finds in %s: %s', (language, text, instead) =>
  expect(forbiddenIn(text, language).join()).toContain(instead.replace(/ å»$/, '')),
);

it('lets the forms through that mean something else', () => {
  expect(forbiddenIn('Skatteetaten (the Norwegian Tax Administration)', 'en')).toEqual([]);
  expect(forbiddenIn('Samtykket gjelder til og med 28. februar.', 'nb')).toEqual([]);
});
