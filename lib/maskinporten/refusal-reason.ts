/**
 * Why Maskinporten refuses a grant: its numbered codes (protocols.md 3.3), and what it says without a number. Texts for
 * each are in `lib/messages`, under `check.refusal`.
 */
export const REFUSAL_REASONS = [
  'MP-011',
  'MP-012',
  'MP-100',
  'MP-110',
  'MP-120',
  'MP-121',
  'MP-122',
  'MP-123',
  'MP-124',
  'MP-130',
  'MP-200',
  'MP-201',
  'MP-250',
  'MP-251',
  'MP-301',
  'MP-302',
  'MP-303',
  'kid-required',
  'kid-unknown',
  'issued-in-future',
  'own-consumer-org',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Refusals without a number, by what their description says; the first that fits. */
const BY_TEXT: readonly (readonly [RegExp, RefusalReason])[] = [
  [/issued in the future/i, 'issued-in-future'],
  [/consumer_org/i, 'own-consumer-org'],
  [/requires a registered key|no kid/i, 'kid-required'],
  [/\bkid\b/i, 'kid-unknown'],
];

/** The reason behind a refusal's code or, when that says nothing, behind its description; undefined when unknown. */
export const refusalReason = (code: string, description: string): RefusalReason | undefined =>
  REFUSAL_REASONS.find((reason) => reason === code) ?? BY_TEXT.find(([text]) => text.test(description))?.[1];
