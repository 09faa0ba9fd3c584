import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CustomerRow } from '#lib/portfolio/customers/customer-row.ts';
import { secret } from '#lib/core/secret.ts';
import { verifyAudit } from '#server/platform/audit/verify-audit.ts';
import { pidHashes } from '#server/platform/crypto/hashes.ts';
import { persons } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { clientByNumber } from '#server/auth/directory/clients.ts';
import { businessesOf, businessName, mandate, personName } from '#server/auth/directory/customers.ts';
import { TooManyLeaveError, importCustomers } from './import-customers.ts';
import { findPersons, personByPid } from '#server/auth/directory/persons.ts';
import { consentEffects } from '#server/effects.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const KARI = '14837830177';
const PER = '28829118809';
const key = (id: string, fill: number) => ({ id, key: secret(new Uint8Array(32).fill(fill)) });

const row = (orgnr: string, name: string, pid: string, change: Partial<CustomerRow> = {}): CustomerRow => ({
  orgnr,
  name,
  pid,
  form: 'AS',
  role: 'Daglig leder',
  advisor: 'randi@demobanken.example',
  ...change,
});
const ROWS = [
  row('312819481', 'Åkrene Fisk AS', KARI, { person: 'Kari Granli' }),
  row('312819481', 'Åkrene Fisk AS', PER, { role: 'Regnskapsfører' }),
  row('313367002', 'Granli Eplepress', KARI, { form: 'ENK', role: 'Innehaver' }),
  row('319711473', 'Ærlig Drift AS', KARI, { advisor: undefined }),
];

describeDatabases('customers', (open) => {
  let opened: OpenDatabase;
  beforeEach(async () => (opened = await open()));
  afterEach(() => opened.close());

  const load = (rows: readonly CustomerRow[], leaving?: number) =>
    importCustomers(consentEffects, opened.db, rows, NOW, { leaving });
  const idOf = async (pid: string) => (await personByPid(pid))?.id ?? '';

  it('are found by person, in Norwegian order, with role and name', async () => {
    expect(await load(ROWS)).toEqual({ businesses: 3, persons: 2, mandates: 4, removed: 0, left: 0 });
    const mine = await businessesOf(await idOf(KARI));
    expect(mine.map(({ name }) => name)).toEqual(['Granli Eplepress', 'Ærlig Drift AS', 'Åkrene Fisk AS']);
    expect(mine[0]).toMatchObject({
      orgnr: '313367002',
      form: 'ENK',
      role: 'Innehaver',
      personName: undefined,
    });
    expect(await personName(await idOf(KARI), '312819481')).toBe('Kari Granli');
    expect(await businessName('313367002')).toBe('Granli Eplepress');
  });

  it('tell a stranger nothing: a foreign and an unknown business look the same', async () => {
    await load(ROWS);
    expect(await mandate(await idOf(PER), '312819481')).toMatchObject({ role: 'Regnskapsfører' });
    expect(await mandate(await idOf(PER), '313367002')).toBeUndefined();
    expect(await mandate(await idOf(PER), '999999999')).toBeUndefined();
    expect(await personByPid('02918531036')).toBeUndefined();
  });

  it('stay the same when the same file is imported twice', async () => {
    await load(ROWS);
    const before = [await idOf(KARI), await businessesOf(await idOf(KARI))];
    expect(await load(ROWS)).toMatchObject({ removed: 0 });
    expect([await idOf(KARI), await businessesOf(await idOf(KARI))]).toEqual(before);
    expect(await verifyAudit(opened.db)).toMatchObject({ ok: true, value: { events: 2 } });
  });

  it('follow the file: who is not listed for a business no longer acts for it', async () => {
    await load(ROWS);
    const renamed = row('312819481', 'Havgløtt Fisk AS', PER, { role: 'Styreleder', advisor: undefined });
    expect(await load([renamed, ...ROWS.slice(2)])).toMatchObject({ removed: 1, left: 0 });
    expect(await mandate(await idOf(KARI), '312819481')).toBeUndefined();
    expect(await mandate(await idOf(PER), '312819481')).toMatchObject({
      name: 'Havgløtt Fisk AS',
      role: 'Styreleder',
    });
    expect(await businessesOf(await idOf(KARI))).toHaveLength(2);
    expect(await clientByNumber('312819481')).toMatchObject({ advisorEmail: undefined });
    expect(await clientByNumber('313367002')).toMatchObject({ advisorEmail: 'randi@demobanken.example' });
  });

  it('lose all access when the file no longer names their business, and get it back when it does', async () => {
    await load(ROWS);
    const staying = ROWS.filter(({ orgnr }) => orgnr !== '313367002');
    expect(await load(staying, 1)).toMatchObject({ removed: 1, left: 1 });
    expect(await mandate(await idOf(KARI), '313367002')).toBeUndefined();
    expect(await clientByNumber('313367002')).toMatchObject({ advisorEmail: undefined });
    expect(await load(staying)).toMatchObject({ removed: 0, left: 0 });
    await load(ROWS);
    expect(await mandate(await idOf(KARI), '313367002')).toMatchObject({ role: 'Innehaver' });
  });

  it('changes nothing when more than a tenth of the businesses are missing and --leaving is not given', async () => {
    const many = Array.from({ length: 20 }, (_, n) => row(String(100_000_000 + n), `Firma ${n}`, KARI));
    await load(many);
    await expect(load(many.slice(3))).rejects.toThrow('3 of 20 businesses');
    await expect(load(many.slice(3), 4)).rejects.toThrow(TooManyLeaveError);
    expect(await businessesOf(await idOf(KARI))).toHaveLength(20);
    expect(await load(many.slice(2))).toMatchObject({ left: 2 });
    expect(await load(many.slice(5), 3)).toMatchObject({ left: 3 });
  });

  it('are imported whole or not at all', async () => {
    await load(ROWS);
    const broken = row('311851381', 'x'.repeat(10), KARI, { role: 'nul \u0000 byte' });
    const changed = [...ROWS.slice(0, 2), row('313367002', 'Nytt navn', KARI), broken];
    await expect(load(changed, 1)).rejects.toThrow();
    expect(await businessName('313367002')).toBe('Granli Eplepress');
  });

  it('may be thousands in one file', async () => {
    const many = Array.from({ length: 2_500 }, (_, n) =>
      row(String(100_000_000 + n), `Firma ${n}`, String(10_000_000_000 + n)),
    );
    expect(await load(many)).toEqual({
      businesses: 2_500,
      persons: 2_500,
      mandates: 2_500,
      removed: 0,
      left: 0,
    });
  });

  it('never have their identity number stored', async () => {
    await load(ROWS);
    expect(JSON.stringify(await opened.db.select().from(persons))).not.toContain(KARI);
  });

  it('are found under an older key, and moved to the current one', async () => {
    const old = key('old', 1);
    const current = key('new', 2);
    const id = randomUUID();
    await opened.db.insert(persons).values({ id, pidHash: pidHashes(KARI, [old])[0], createdAt: NOW });
    expect(await findPersons(opened.db, [KARI], [current])).toEqual(new Map());
    expect(await findPersons(opened.db, [KARI], [current, old])).toEqual(new Map([[KARI, id]]));
    expect(await findPersons(opened.db, [KARI], [current])).toEqual(new Map([[KARI, id]]));
  });
});
