/**
 * Why Maskinporten refuses a grant: its numbered codes (docs/upstream/maskinporten.md#refusals), and what it says
 * without a number. Texts for each are in `lib/messages`, under `check.refusal`.
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

/**
 * Refusals without a number, by what their description says; the first that fits. The words are those of Digdir's page on
 * troubleshooting, and of answers seen. Only the one for a `kid` that is not registered is published nowhere.
 */
const BY_TEXT: readonly (readonly [RegExp, RefusalReason])[] = [
  [/issue time is after now/i, 'issued-in-future'],
  [/not been granted access to the scope/i, 'MP-250'],
  [/not delegated access to the scope/i, 'MP-251'],
  [/invalid scopes for client/i, 'MP-200'],
  [/scopes not allowed for maskinporten/i, 'MP-201'],
  [/consumer_org/i, 'own-consumer-org'],
  [/expired key/i, 'MP-121'],
  [/signed with an invalid certificate/i, 'MP-120'],
  [/does not match certificate orgno/i, 'MP-122'],
  [/grant is used before/i, 'MP-012'],
  [/jwt is expired/i, 'MP-130'],
  [/client not found/i, 'MP-100'],
  [/no key identifier \(kid\)/i, 'kid-required'],
  [/\bkid\b/i, 'kid-unknown'],
];

/** The reason behind a refusal's code or, when that says nothing, behind its description; undefined when unknown. */
export const refusalReason = (code: string, description: string): RefusalReason | undefined =>
  REFUSAL_REASONS.find((reason) => reason === code) ?? BY_TEXT.find(([text]) => text.test(description))?.[1];
