import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { messagesIn } from '#lib/messages/messages.ts';
import { clientLines, clientsHead } from '#lib/portfolio/clients-csv.ts';
import type { Client } from '#lib/portfolio/client.ts';
import { DEFAULT_PORTFOLIO_QUERY } from '#lib/portfolio/portfolio-query.ts';
import { auditEvents, clientNotes, looks } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { notesAbout, writeNote } from './notes.ts';
import { listOrgNumbers, clientPage, exportClients } from './portfolio.ts';
import { NOW, days, putClient, scopeOf, seedPerson } from './testing/portfolio.ts';

const RANDI = { email: 'randi@bank.example', name: 'Randi' };
const OWN = scopeOf('advisor');
const SUMS = {
  overdue: 12_345,
  dueSoon: 0,
  nextDue: '2026-12-10',
  credit: 50,
  unplaced: 7,
  fetchedAt: days(-1),
};
const SHARING = '310000001';
const SILENT = '310000002';

describeDatabases('what an advisor is shown of many clients', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await seedPerson(opened.db);
    const consent = { status: 'granted', validTo: days(60) } as const;
    const served = { advisorEmail: RANDI.email, consent };
    await putClient(opened.db, { ...served, orgnr: SHARING, name: '=1+1 AS', level: 'summary', sums: SUMS });
    await putClient(opened.db, { ...served, orgnr: SILENT, name: 'Stille; "AS"' });
    await putClient(opened.db, { orgnr: '310000003', name: 'Andres', advisorEmail: 'rolf@bank.example' });
  });
  afterAll(() => opened.close());
  beforeEach(() => opened.db.delete(looks));

  const seen = async () =>
    (await opened.db.select().from(looks)).map(({ orgnr, staffName, role, part }) => [
      orgnr,
      staffName,
      role,
      part,
    ]);
  const exported = async (): Promise<Client[]> => {
    const all: Client[] = [];
    for await (const part of exportClients(RANDI, OWN, DEFAULT_PORTFOLIO_QUERY, NOW)) all.push(...part);
    return all;
  };

  it('is recorded for the clients whose sums are on the page, and for no others', async () => {
    const page = await clientPage(RANDI, OWN, DEFAULT_PORTFOLIO_QUERY, undefined, NOW);
    expect(page).toMatchObject({ clients: [{ orgnr: SHARING }, { orgnr: SILENT }], counts: { active: 2 } });
    expect(await seen()).toEqual([[SHARING, 'Randi', 'advisor', 'list']]);
  });

  it('is not recorded when organisation numbers alone are read, to invite them', async () => {
    const first = await listOrgNumbers(OWN, DEFAULT_PORTFOLIO_QUERY, {
      cursor: undefined,
      limit: 1,
      now: NOW,
    });
    expect(first.orgnrs).toEqual([SHARING]);
    const second = await listOrgNumbers(OWN, DEFAULT_PORTFOLIO_QUERY, {
      cursor: first.next,
      limit: 1,
      now: NOW,
    });
    expect(second).toEqual({ orgnrs: [SILENT], next: undefined });
    expect(await seen()).toEqual([]);
  });

  it('is a file of the same clients, audited before its first line', async () => {
    expect((await exported()).map(({ orgnr }) => orgnr)).toEqual([SHARING, SILENT]);
    expect(await seen()).toEqual([[SHARING, 'Randi', 'advisor', 'export']]);
    const events = await opened.db.select().from(auditEvents).orderBy(auditEvents.id);
    expect(events.slice(-2).map(({ action, detail }) => [action, detail['clients']])).toEqual([
      ['clients-exported', undefined],
      ['taxaccount-viewed', SHARING],
    ]);
  });

  it('is not shown when it cannot be recorded', async () => {
    await opened.db.execute(sql`alter table audit_events rename to audit_events_gone`);
    try {
      await expect(clientPage(RANDI, OWN, DEFAULT_PORTFOLIO_QUERY, undefined, NOW)).rejects.toThrow();
      await expect(exported()).rejects.toThrow();
    } finally {
      await opened.db.execute(sql`alter table audit_events_gone rename to audit_events`);
    }
    expect(await seen()).toEqual([]);
  });

  it('has no formula in the file, and nothing where nothing is known', async () => {
    const words = messagesIn('nb').clients;
    const [header, ...lines] = (clientsHead(words) + clientLines(await exported(), words)).split('\r\n');
    expect(header).toMatch(/^\ufeffOrg\.nr\.;Kunde;/);
    expect(lines).toEqual([
      `${SHARING};'=1+1 AS;${RANDI.email};;Aktivt;;22.01.2027;Summene;123,45;0,00;10.12.2026;0,50;0,07;22.11.2026`,
      `${SILENT};"Stille; ""AS""";${RANDI.email};;Aktivt;;22.01.2027;Ingenting;;;;;;`,
      '',
    ]);
  });

  it('can be noted in plain text, which the audit trail does not repeat', async () => {
    expect(await writeNote(RANDI, SILENT, '  Ringte.\r\n<b>Svarte ikke</b>  ', NOW)).toMatchObject({
      ok: true,
    });
    expect(await notesAbout(SILENT)).toMatchObject([
      { author: 'Randi', text: 'Ringte.\n<b>Svarte ikke</b>' },
    ]);
    expect(JSON.stringify(await opened.db.select().from(auditEvents))).not.toContain('Svarte');
    for (const bad of ['', '  ', 'x'.repeat(2001), 'Fnr 14837830177', 'a\u0000b', undefined, 5]) {
      expect(await writeNote(RANDI, SILENT, bad, NOW)).toMatchObject({ error: { code: 'invalid-input' } });
    }
    expect(await opened.db.select().from(clientNotes)).toHaveLength(1);
  });
});
