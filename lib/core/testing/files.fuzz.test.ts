import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCustomerFile } from '#lib/portfolio/customers/parse-customer-file.ts';
import { isOrgnr } from '../identifiers/orgnr.ts';
import { parseAccounts } from '../identifiers/skatteetaten-accounts.ts';
import { parseInterestRates } from '#lib/tax-account/interest/parse-rates.ts';
import { parseOrgnrs } from '#lib/invitations/parse-orgnrs.ts';
import { hostileText } from './hostile-input.ts';

const HEADER = 'orgnr;name;form;pid;role;advisor';
const CELLS = ['313367002', 'Granli Eplepress', 'ENK', '14837830177', 'INNH', 'randi@bank.example', '', '"'];

const line = fc
  .array(fc.oneof(fc.constantFrom(...CELLS), hostileText), { minLength: 4, maxLength: 8 })
  .map((cells) => cells.join(';'));
const file = fc
  .tuple(fc.constantFrom(HEADER, `\ufeff${HEADER}`, `${HEADER};team`, ''), fc.array(line, { maxLength: 4 }))
  .map(([header, lines]) => [header, ...lines].join('\n'));

it('a customer file is taken whole or refused with what is wrong by line, and no value of it is repeated', () => {
  fc.assert(
    fc.property(fc.oneof(file, hostileText), (text) => {
      const parsed = parseCustomerFile(text);
      if (parsed.ok) {
        expect(parsed.value.every(({ orgnr }) => isOrgnr(orgnr))).toBe(true);
        return;
      }
      expect(parsed.error.length).toBeGreaterThan(0);
      expect(JSON.stringify(parsed.error)).not.toMatch(/14837830177|Granli/);
    }),
  );
});

it('lists of interest rates and of accounts are read or refused with reasons', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(line, hostileText)), (lines) => {
      for (const parsed of [parseInterestRates(lines.join('\n')), parseAccounts(lines.join(','))])
        if (!parsed.ok) expect(parsed.error.length).toBeGreaterThan(0);
    }),
  );
});

it('finds each organisation number in arbitrary pasted text once', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(line, hostileText)), (lines) => {
      const { orgnrs, faulty } = parseOrgnrs(lines.join('\n'));
      expect(orgnrs.every(isOrgnr)).toBe(true);
      expect(new Set([...orgnrs, ...faulty]).size).toBe(orgnrs.length + faulty.length);
    }),
  );
});
