import { eq, getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { secret } from '#lib/core/secret.ts';
import { KARI, seedCustomers } from '#server/features/consent/testing/consent.ts';
import { findPersons } from '#server/auth/directory/persons.ts';
import { unseal, seal } from '#server/platform/crypto/seal.ts';
import { pidHashes } from '#server/platform/crypto/hashes.ts';
import * as schema from '#server/platform/db/schema/index.ts';
import { auditEvents, persons, reminderAddresses } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { addressPlace } from '#server/platform/mail-address/addresses.ts';
import { missingKeys, reencrypt } from './reencrypt.ts';
import { SEALED_TABLES } from './sealed-tables.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const key = (id: string, fill: number) => ({ id, key: secret(new Uint8Array(32).fill(fill)) });
const OLD = key('old', 1);
const NEW = key('new', 2);
const GONE = key('gone', 3);
const PID = '14837830177';

it('knows every table that holds sealed values', () => {
  const sealed = Object.values(schema)
    .filter((table) => is(table, PgTable))
    .filter((table) => 'sealed' in getTableColumns(table));
  expect(SEALED_TABLES.map(({ name }) => name).sort()).toEqual(sealed.map(getTableName).sort());
});

describeDatabases('re-encryption', (openDatabase) => {
  let opened: OpenDatabase;
  const people: string[] = [];
  beforeEach(async () => {
    opened = await openDatabase();
    await seedCustomers(opened.db);
    people.length = 0;
    for (let n = 0; n < 5; n += 1) {
      const id = `11111111-1111-4111-8111-11111111111${n}`;
      await opened.db.insert(persons).values({ id, pidHash: id, pidKeyId: 'new', createdAt: NOW });
      people.push(id);
    }
    await opened.db.update(persons).set({ pidKeyId: 'new' });
  });
  afterEach(() => opened.close());

  const put = (
    personId: string,
    text: string,
    keys: readonly (typeof OLD)[],
    place = addressPlace(personId),
  ) => opened.db.insert(reminderAddresses).values({ personId, language: 'nb', ...seal(text, place, keys) });
  const addresses = async () => {
    const rows = await opened.db.select().from(reminderAddresses).orderBy(reminderAddresses.personId);
    return rows.map(({ personId, sealed, keyId }) => {
      const text = unseal(sealed ?? '', addressPlace(personId), [NEW]);
      return [keyId, text.ok ? text.value : text.error];
    });
  };

  it('moves everything to the first key, says so once, and finds nothing to do the next time', async () => {
    for (const [n, id] of people.entries()) await put(id, `${n}@x.example`, n === 0 ? [NEW] : [OLD]);
    const nothingLeft = { damaged: 0, lost: [], peopleLeft: 0 };
    expect(await reencrypt(opened.db, NOW, [NEW, OLD])).toEqual({ resealed: 4, ...nothingLeft });
    expect(await addresses()).toEqual(people.map((_, n) => ['new', `${n}@x.example`]));
    expect(await reencrypt(opened.db, NOW, [NEW, OLD])).toEqual({ resealed: 0, ...nothingLeft });
    const audited = await opened.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'keys-reencrypted'));
    expect(audited.map(({ target, detail }) => ({ target, detail }))).toEqual([
      { target: 'new', detail: { resealed: 4, damaged: 0 } },
    ]);
  });

  it('reports a key that is gone and a value that was altered, and moves the rest', async () => {
    const [a = '', b = '', c = ''] = people;
    await put(a, 'a@x.example', [OLD]);
    await put(b, 'b@x.example', [GONE]);
    await put(c, 'c@x.example', [OLD], addressPlace(a));
    const lost = [{ table: 'reminder_addresses', keyId: 'gone', rows: 1 }];
    expect(await reencrypt(opened.db, NOW, [NEW, OLD])).toEqual({
      resealed: 1,
      damaged: 1,
      peopleLeft: 0,
      lost,
    });
    expect(await missingKeys(opened.db, [NEW, OLD])).toEqual(lost);
    expect(await addresses()).toEqual([
      ['new', 'a@x.example'],
      ['gone', 'unknown-key'],
      ['old', 'unknown-key'],
    ]);
  });

  it('does not overwrite a concurrent change', async () => {
    const [a = ''] = people;
    await put(a, 'before@x.example', [OLD]);
    const [row] = await opened.db.select().from(reminderAddresses);
    const pass = reencrypt(opened.db, NOW, [NEW, OLD]);
    await opened.db
      .update(reminderAddresses)
      .set(seal('after@x.example', addressPlace(a), [NEW]))
      .where(eq(reminderAddresses.sealed, row?.sealed ?? ''));
    await pass;
    expect((await addresses())[0]?.[0]).toBe('new');
  });

  it('counts people known by an older key until they log in or are imported', async () => {
    await opened.db
      .update(persons)
      .set({ pidHash: pidHashes(PID, [OLD])[0], pidKeyId: 'old' })
      .where(eq(persons.id, KARI.personId));
    expect(await reencrypt(opened.db, NOW, [NEW, OLD])).toMatchObject({ peopleLeft: 1 });
    expect(await findPersons(opened.db, [PID], [NEW, OLD])).toEqual(new Map([[PID, KARI.personId]]));
    expect(await reencrypt(opened.db, NOW, [NEW, OLD])).toMatchObject({ peopleLeft: 0 });
    expect(await findPersons(opened.db, [PID], [NEW])).toEqual(new Map([[PID, KARI.personId]]));
  });
});
