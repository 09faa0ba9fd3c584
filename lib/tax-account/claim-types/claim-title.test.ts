import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { claimTitle } from './claim-title.ts';

const term = { year: 2026, term: 1 };
const months = { from: isoDate('2026-01-01'), to: isoDate('2026-02-28') };

describe('claimTitle', () => {
  it.each([
    [{ description: { nb: 'Mva-melding' }, period: months }, 'Mva-melding, jan.–feb.\u00a02026'],
    [{ description: { nb: 'Arbeidsgiveravgift - 2026/1' }, period: term }, 'Arbeidsgiveravgift - 2026/1'],
    [{ description: { nb: 'Restskatt - 2025' }, period: { year: 2025 } }, 'Restskatt - 2025'],
    [{ description: { nb: 'Restskatt' }, period: { year: 2025 } }, 'Restskatt, 2025'],
    [{ type: 'ukjentKravtype' }, 'ukjentKravtype'],
    [{ description: { nb: 'Gebyr 2026/1' }, period: { term: 1 } }, 'Gebyr 2026/1'],
    [{ type: '', period: months }, 'Krav uten navn, jan.–feb.\u00a02026'],
  ])('%j', (claim, title) => {
    const text = claimTitle(claim, 'nb', 'Krav uten navn');
    expect(text.replace(/\s/g, ' ')).toBe(title.replace(/\s/g, ' '));
  });
});
