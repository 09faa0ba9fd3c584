import { expect, it } from 'vitest';
import { forbiddenIn } from '#lib/messages/forbidden-forms.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { en } from './altinn/pages/texts/en.ts';
import { nb } from './altinn/pages/texts/nb.ts';
import { nn } from './altinn/pages/texts/nn.ts';
import { TEXTS } from './login/texts.ts';
import { PRESETS } from './room/presets.ts';
import * as checks from './room/texts/checks.ts';
import * as claims from './room/texts/claims.ts';
import * as faults from './room/texts/faults.ts';
import * as ledger from './room/texts/ledger.ts';
import * as stage from './room/texts/stage.ts';
import * as steps from './room/texts/steps.ts';
import * as tour from './room/texts/tour.ts';
import * as ui from './room/texts/ui.ts';

/** Every text in a language, wherever the tree names the language: `{ nb: 'På', en: 'On' }`, or a tree for each. */
function textsIn(
  tree: object,
  language: string,
  path = '',
  inside = false,
): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}.${key}`;
    const within = inside || key === language;
    if (typeof value === 'string') return within ? [[here, value] as const] : [];
    return typeof value === 'object' && value !== null ? textsIn(value, language, here, within) : [];
  });
}

const ROOM = { ...checks, ...claims, ...faults, ...ledger, ...stage, ...steps, ...tour, ...ui, PRESETS };

it.each(LANGUAGES)('the texts of the sandbox in %s have no forbidden form', (language) => {
  const texts = textsIn({ room: ROOM, login: TEXTS, altinn: { nb, nn, en } }, language);
  expect(texts.length).toBeGreaterThan(40);
  expect(
    texts.flatMap(([key, text]) => forbiddenIn(text, language).map((fault) => `${key}: ${fault}`)),
  ).toEqual([]);
});
