import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyClaims, TODAY } from '../overview/testing/overview.ts';
import { claimRows } from '../claim-rows.ts';
import { claimChoices } from './choices.ts';
import { claimsPage } from './claims-page.ts';
import { DEFAULT_QUERY } from './claims-query.ts';

it('counts what each filter then finds', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const rows = claimRows(claims, TODAY).unpaid;
      const choices = claimChoices(rows);
      const found = (query: Partial<typeof DEFAULT_QUERY>) =>
        claimsPage(rows, { ...DEFAULT_QUERY, ...query }, 'nb').matching;
      expect(choices.all).toBe(found({}));
      expect(choices.overdue).toBe(found({ overdue: true }));
      expect(choices.holders).toEqual({
        business: found({ holder: 'business' }),
        owner: found({ holder: 'owner' }),
      });
      for (const { group, count } of choices.groups) expect(count).toBe(found({ group }));
    }),
  );
});
