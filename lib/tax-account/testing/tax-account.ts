import { ore, ZERO } from '#lib/core/money/ore.ts';
import type { Claim, Instalment, OpenAccount } from '../domain.ts';

/** An instalment of 1 000 kroner with nothing placed on it; `changes` says what matters to the test. */
export const instalment = (changes: Partial<Instalment> = {}): Instalment => ({
  id: 'instalment',
  original: ore(100_000),
  remaining: ore(100_000),
  suspended: false,
  placements: [],
  ...changes,
});

/** A claim whose amounts are those of its instalments. */
export const claim = (instalments: readonly Instalment[], changes: Partial<Claim> = {}): Claim => ({
  id: 'claim',
  type: 'merverdiavgift',
  group: 'vat',
  description: {},
  original: ore(instalments.reduce((total, one) => total + one.original, 0)),
  remaining: ore(instalments.reduce((total, one) => total + one.remaining, 0)),
  interest: ZERO,
  holder: 'business',
  assessment: 'self',
  instalments,
  ...changes,
});

/** An account with these claims and nothing stated. */
export const account = (claims: readonly Claim[], changes: Partial<OpenAccount> = {}): OpenAccount => ({
  shielded: false,
  totals: {},
  groups: [],
  claims,
  unplacedPayments: [],
  unreadable: {},
  ...changes,
});
