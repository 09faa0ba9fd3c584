import { describe, expect, it } from 'vitest';
import { invitationState, isOpen, type InvitationFacts } from './invitation.ts';
import { parseOrgnrs } from './parse-orgnrs.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const EARLIER = new Date('2026-11-30T10:00:00Z');
const LATER = new Date('2026-12-02T10:00:00Z');

const facts = (change: Partial<InvitationFacts> = {}): InvitationFacts => ({
  delivery: 'sent',
  expiresAt: LATER,
  openedAt: null,
  completedAt: null,
  revokedAt: null,
  replacedBy: null,
  ...change,
});

describe('the state of an invitation', () => {
  it.each([
    ['sent', {}, true],
    ['sent', { delivery: 'handed' }, true],
    ['underway', { delivery: 'queued' }, true],
    ['underway', { delivery: 'sending' }, true],
    ['unclear', { delivery: 'unclear' }, true],
    ['refused', { delivery: 'refused' }, false],
    ['opened', { openedAt: EARLIER }, true],
    ['opened', { openedAt: EARLIER, delivery: 'unclear' }, true],
    ['expired', { expiresAt: NOW }, false],
    ['expired', { expiresAt: EARLIER, openedAt: EARLIER }, false],
    ['revoked', { revokedAt: EARLIER, expiresAt: EARLIER }, false],
    ['replaced', { replacedBy: 'another', openedAt: EARLIER }, false],
    ['completed', { completedAt: EARLIER, expiresAt: EARLIER, openedAt: EARLIER }, false],
  ] as const)('is %s with %j', (state, change, open) => {
    expect(invitationState(facts(change), NOW)).toBe(state);
    expect(isOpen(facts(change), NOW)).toBe(open);
  });
});

describe('pasted organisation numbers', () => {
  it.each([
    ['313367002\n312819481', ['313367002', '312819481']],
    ['313 367 002; 312\u00a0819\u00a0481', ['313367002', '312819481']],
    ['Granli Eplepress\t313.367.002\tENK\nHavgløtt Fisk AS\t312819481\tAS', ['313367002', '312819481']],
    ['NO313367002MVA, 313367002', ['313367002']],
    ['', []],
  ])('are found in %j', (text, orgnrs) => {
    expect(parseOrgnrs(text)).toEqual({ orgnrs, faulty: [] });
  });

  it('are found with hyphens between the digits', () =>
    expect(parseOrgnrs('313-367-002\n314\u2011055\u2011403')).toEqual({
      orgnrs: ['313367002', '314055403'],
      faulty: [],
    }));

  it('are found after a row number of three digits', () =>
    expect(parseOrgnrs('123 313 367 002 314 055 403')).toEqual({
      orgnrs: ['313367002', '314055403'],
      faulty: ['123'],
    }));

  it('are told apart from numbers that are none', () => {
    expect(parseOrgnrs('313367003 3133670021 12 313367002')).toEqual({
      orgnrs: ['313367002'],
      faulty: ['313367003', '3133670021', '12'],
    });
  });
});
