import { expect, it } from 'vitest';
import { forbiddenIn } from '#lib/messages/forbidden-forms.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { en } from './systems/altinn/pages/texts/en.ts';
import { nb } from './systems/altinn/pages/texts/nb.ts';
import { nn } from './systems/altinn/pages/texts/nn.ts';
import { TEXTS } from './systems/login/texts.ts';
import { PRESETS } from './demo-ui/presets.ts';
import * as checks from './demo-ui/texts/checks.ts';
import * as claims from './demo-ui/texts/claims.ts';
import * as faults from './demo-ui/texts/faults.ts';
import * as ledger from './demo-ui/texts/ledger.ts';
import * as stage from './demo-ui/texts/stage.ts';
import * as steps from './demo-ui/texts/steps.ts';
import * as tour from './demo-ui/texts/tour.ts';
import * as ui from './demo-ui/texts/ui.ts';

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
