import 'server-only';
import { cell, type Cell, type FaultName, type NotPossible, type Step } from './matrix-types.ts';

type Outcome = readonly [code: string, logged: string];

/** What each fault means for a call to one of the three interfaces: the portal's code, and the call's outcome in the log. */
const COMMON = {
  refused: ['upstream-unavailable', 'network'],
  reset: ['upstream-unavailable', 'network'],
  hang: ['upstream-unavailable', 'timeout'],
  slow: ['upstream-unavailable', 'timeout'],
  '429': ['upstream-busy', '429'],
  '500': ['upstream-unavailable', '500'],
  '502': ['upstream-unavailable', '502'],
  '503': ['upstream-unavailable', '503'],
  malformed: ['upstream-malformed', '200'],
  truncated: ['upstream-unavailable', 'network'],
  'wrong-type': ['upstream-malformed', '200'],
  oversized: ['upstream-malformed', 'too-large'],
  'expired-certificate': ['upstream-unavailable', 'certificate'],
} as const satisfies Partial<Record<FaultName, Outcome>>;

type Rest = Exclude<FaultName, keyof typeof COMMON>;

/** The cells of a step: what the interface answers to each fault, in the words of the step. */
function cells(
  rest: Readonly<Record<Rest, Outcome | NotPossible>>,
  inWords: (code: string) => Pick<Cell, 'sees' | 'stored'>,
): Step['cells'] {
  const worded = Object.entries({ ...COMMON, ...rest }).map(([fault, outcome]) => {
    if ('notPossible' in outcome) return [fault, outcome];
    const [code, logged] = outcome;
    const { sees, stored } = inWords(code);
    return [fault, cell(sees, stored, `${logged}, ${code}`)];
  });
  // Every fault is in one of the two parts.
  return Object.fromEntries(worded) as Step['cells'];
}

const SKATTEETATEN = {
  '400': ['request-refused', '400'],
  '401': ['setup-refused', '401'],
  // Altinn is asked, and says that the consent holds.
  '403': ['setup-refused', '403'],
  '404': ['request-refused', '404'],
  '406': ['request-refused', '406'],
  'clock-skew': ['setup-refused', '401'],
  'wrong-key': ['setup-refused', '401'],
} as const satisfies Record<Rest, Outcome>;

const ALTINN = {
  '400': ['request-refused', '400'],
  '401': ['setup-refused', '401'],
  '403': ['setup-refused', '403'],
  '404': ['upstream-malformed', '404'],
  '406': ['upstream-malformed', '406'],
  'clock-skew': ['setup-refused', '401'],
  'wrong-key': ['setup-refused', '401'],
} as const satisfies Record<Rest, Outcome>;

const MASKINPORTEN = {
  '400': ['setup-refused', '400'],
  '401': ['setup-refused', '401'],
  '403': ['setup-refused', '403'],
  '404': ['setup-refused', '404'],
  '406': ['setup-refused', '406'],
  'clock-skew': ['setup-refused', '400'],
  'wrong-key': ['setup-refused', '400'],
} as const satisfies Record<Rest, Outcome>;

const METADATA = {
  ...MASKINPORTEN,
  '429': ['upstream-unavailable', '429'],
  'clock-skew': { notPossible: 'metadata carry no time' },
  'wrong-key': { notPossible: 'metadata are not signed; TLS vouches for them' },
} as const;

export const lastGood = (code: string) => ({
  sees: `the last good figures with their age, and ${code}`,
  stored: 'the last good answer stays',
});
export const NO_FIGURES = (code: string) => ({ sees: `no figures, but ${code}`, stored: 'no answer' });
export const FRESH = { sees: 'fresh figures', stored: 'the new answer' } as const;

const look = (id: string, upstream: string, does: string, answers: Parameters<typeof cells>[0]): Step => ({
  id,
  upstream,
  does,
  good: FRESH,
  cells: cells(answers, lastGood),
});

export const ASKED = { sees: 'is sent on to Altinn', stored: 'one open request' } as const;
/** A refusal for good ends the request, so that the next attempt makes a new one. */
export const notAsked = (code: string) => ({
  sees: `is told ${code}`,
  stored: /refused/.test(code) ? 'the request has failed' : 'one open request',
});
export const ANSWERED = { sees: 'the consent is given', stored: 'granted' } as const;
export const notAnswered = (code: string) => ({ sees: `is told ${code}`, stored: 'one open request' });
export const INPUTS = { sees: 'no person waits', stored: 'the feed is read to its end' } as const;
export const withoutInput = () => ({
  sees: 'no person waits',
  stored: 'the failure is counted, the position stays',
});

/** Every step towards Skatteetaten, Altinn and Maskinporten. */
export const API_STEPS: readonly Step[] = [
  look('open-claims', 'Skatteetaten aapnekrav', 'looks at what is open, once more', SKATTEETATEN),
  look('claims', 'Skatteetaten krav', 'looks at the claims of a year, once more', SKATTEETATEN),
  look('payments', 'Skatteetaten innbetalinger', 'looks at the payments, once more', SKATTEETATEN),
  look('payouts', 'Skatteetaten utbetalinger', 'looks at the payouts, once more', SKATTEETATEN),
  {
    id: 'first-look',
    upstream: 'Skatteetaten aapnekrav',
    does: 'looks at what is open, for the first time',
    good: FRESH,
    cells: cells(SKATTEETATEN, NO_FIGURES),
  },
  {
    id: 'refused-consent',
    upstream: 'Altinn, read',
    does: 'looks, and Skatteetaten refuses the consent',
    good: lastGood('setup-refused'),
    cells: cells(ALTINN, (code) => ({ ...NO_FIGURES(code), stored: 'the last good answer stays' })),
  },
  {
    id: 'data-token',
    upstream: 'Maskinporten, token',
    does: 'looks, and a token is needed',
    good: FRESH,
    // A refused grant says nothing sure of the consent, and Altinn cannot be asked without a token either.
    cells: cells(MASKINPORTEN, (code) =>
      code === 'setup-refused' ? { ...lastGood(code), sees: NO_FIGURES(code).sees } : lastGood(code),
    ),
  },
  look('metadata', 'Maskinporten, metadata', 'looks, just after the portal was started', METADATA),
  {
    id: 'altinn-token',
    upstream: 'Maskinporten, token',
    does: 'asks for consent',
    good: ASKED,
    cells: cells(MASKINPORTEN, notAsked),
  },
  {
    id: 'consent-create',
    upstream: 'Altinn, create',
    does: 'asks for consent',
    good: ASKED,
    cells: cells(ALTINN, notAsked),
  },
  {
    id: 'consent-read',
    upstream: 'Altinn, read',
    does: 'comes back from Altinn with an answer',
    good: ANSWERED,
    cells: cells(ALTINN, notAnswered),
  },
  {
    id: 'consent-events',
    upstream: 'Altinn, event feed',
    does: '(the portal follows the feed)',
    good: INPUTS,
    cells: cells(ALTINN, withoutInput),
  },
];
