import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT_STATUSES, ENDED_BY } from '#lib/portfolio/client-status.ts';
import type { Client } from '#lib/portfolio/client.ts';
import { nameKey } from '#lib/portfolio/name-key.ts';
import {
  DEFAULT_PORTFOLIO_QUERY,
  PORTFOLIO_SORTS,
  type PortfolioQuery,
  type PortfolioSort,
} from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { listClients } from './list-clients.ts';
import { NOW, days, putClient, scopeOf, seedPerson } from './testing/portfolio.ts';

const NAMES = [
  'Ås Fisk',
  'Ærlig Drift',
  'Øyvind Bygg',
  'Zebra',
  'Andre & Co',
  'andre co',
  'Énok',
  'Fisk og Havn',
];
const STATUSES = [
  'granted',
  'requested',
  'stopped',
  'revoked',
  'rejected',
  'abandoned',
  'failed',
  'expired',
] as const;
const OWN = scopeOf('advisor');
const TEAM = scopeOf('team-lead');
const BANK = scopeOf('bank-wide');

/** Sixty clients in which every combination that matters occurs, many with the same values. */
const clientAt = (place: number): Parameters<typeof putClient>[1] => {
  const status = place % 7 === 0 ? undefined : STATUSES[place % 3 === 0 ? place % 8 : 0];
  const validTo = status === 'expired' ? days(-(place % 5) - 1) : days([3, 14, 15, 40, 80][place % 5] ?? 3);
  const level =
    status === 'granted' && place % 4 !== 0 ? (place % 2 === 0 ? 'summary' : 'everything') : undefined;
  return {
    orgnr: String(310_000_000 + ((place * 37) % 100) * 1000 + place),
    name: `${NAMES[place % NAMES.length] ?? ''}${place % 3 === 0 ? ' AS' : ''}`,
    advisorEmail: place % 2 === 0 ? 'randi@bank.example' : place % 5 === 0 ? null : 'rolf@bank.example',
    team: place % 3 === 0 ? 'Øst' : 'Vest',
    ...(status === undefined
      ? {}
      : {
          consent: {
            status,
            validTo,
            ...(status === 'granted' || status === 'requested' ? {} : { endedAt: days(-(place % 4)) }),
          },
        }),
    ...(level === undefined ? {} : { level }),
    ...(place % 5 === 0
      ? {}
      : {
          sums: {
            overdue: place % 2 === 0 ? 0 : (place % 6) * 1000,
            dueSoon: place * 100,
            nextDue: place % 3 === 0 ? null : `2026-12-${10 + (place % 9)}`,
            credit: (place % 4) * 50,
            unplaced: place % 2,
            fetchedAt: days(-(place % 3)),
          },
        }),
  };
};

describeDatabases('a list of clients', (open) => {
  let opened: OpenDatabase;
  let all: readonly Client[];
  beforeAll(async () => {
    opened = await open();
    await seedPerson(opened.db);
    for (let place = 0; place < 60; place += 1) await putClient(opened.db, clientAt(place));
    all = await paged({}, BANK, 100);
  });
  afterAll(() => opened.close());

  const list = (query: Partial<PortfolioQuery>, scope: PortfolioScope, limit: number, cursor?: string) => {
    const position = decodeCursor(cursor);
    return listClients(
      opened.db,
      scope,
      { ...DEFAULT_PORTFOLIO_QUERY, ...query },
      { position, limit, now: NOW },
    );
  };
  const paged = async (query: Partial<PortfolioQuery>, scope = BANK, limit = 7): Promise<Client[]> => {
    const found: Client[] = [];
    let cursor: string | undefined;
    do {
      const { clients, next } = await list(query, scope, limit, cursor);
      found.push(...clients);
      cursor = next && encodeCursor(next);
    } while (cursor !== undefined);
    return found;
  };

  it('has each client once, in Norwegian order', () => {
    expect(new Set(all.map(({ orgnr }) => orgnr)).size).toBe(60);
    const first = [...new Set(all.map(({ name }) => name.replace(/ AS$/, '')))];
    expect(first.map((name) => name.slice(0, 2))).toEqual(['An', 'an', 'Én', 'Fi', 'Ze', 'Ær', 'Øy', 'Ås']);
  });

  it.each(PORTFOLIO_SORTS)(
    'gives the same clients page by page as at once, by %s, in both directions',
    async (sort) => {
      for (const descending of [false, true]) {
        const whole = await paged({ sort, descending }, BANK, 100);
        expect(whole.map(orgnrOf).toSorted()).toEqual(all.map(orgnrOf).toSorted());
        expect((await paged({ sort, descending })).map(orgnrOf)).toEqual(whole.map(orgnrOf));
        const values = whole.map((client) => valueOf(client, sort)).filter((value) => value !== undefined);
        const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(values).toEqual(descending ? sorted.reverse() : sorted);
        // A client without a value comes last in both directions.
        const known = whole.map((client) => valueOf(client, sort) !== undefined);
        expect(known).toEqual(known.toSorted((a, b) => Number(b) - Number(a)));
      }
    },
  );

  it('narrows by every filter, and by all of them together, in every order', async () => {
    const wanted = (query: Partial<PortfolioQuery>, client: Client) =>
      (query.status === undefined || client.status === query.status) &&
      (query.endedBy === undefined || client.endedBy === query.endedBy) &&
      (query.shared === undefined || (client.shared !== 'nothing') === query.shared) &&
      (query.overdue !== true || (client.figures?.overdue ?? 0) > 0);
    const seen = new Set<number>();
    for (const status of [undefined, ...CLIENT_STATUSES]) {
      for (const endedBy of [undefined, ...ENDED_BY]) {
        for (const [shared, overdue] of [
          [undefined, false],
          [true, false],
          [false, false],
          [true, true],
          [false, true],
          [undefined, true],
        ] as const) {
          const sort = PORTFOLIO_SORTS[seen.size % PORTFOLIO_SORTS.length] ?? 'name';
          const query = { status, endedBy, shared, overdue, sort };
          const expected = all.filter((client) => wanted(query, client)).map(orgnrOf);
          expect((await paged(query, BANK, 5)).map(orgnrOf).toSorted(), JSON.stringify(query)).toEqual(
            expected.toSorted(),
          );
          seen.add(expected.length);
        }
      }
    }
    // The test would prove little if few queries matched anything.
    expect(seen.size).toBeGreaterThan(8);
  });

  it('never leaves the scope, by any sort or search', async () => {
    const own = await paged({}, OWN);
    expect(own.map(orgnrOf)).toEqual(
      all.filter((one) => one.advisorEmail === 'randi@bank.example').map(orgnrOf),
    );
    expect((await paged({}, TEAM)).every(({ team }) => team === 'Øst')).toBe(true);
    for (const sort of PORTFOLIO_SORTS) expect(await paged({ sort }, OWN)).toHaveLength(own.length);
    const others = all.find((one) => one.advisorEmail === 'rolf@bank.example');
    expect(await paged({ search: others?.orgnr ?? '' }, OWN)).toEqual([]);
    expect(await paged({ search: others?.orgnr ?? '' }, BANK)).toHaveLength(1);
  });

  it.each([
    ['fisk', ['Ås Fisk', 'Fisk og Havn']],
    ['FISK hav', ['Fisk og Havn']],
    ['øy byg', ['Øyvind Bygg']],
    ['ås', ['Ås Fisk']],
    ['enok', ['Énok']],
    ['isk', []],
    ["'); drop table portfolio; --", []],
    ["fisk' | 'q", []],
    ['& | !', []],
    ['%', []],
  ])('is searched by the beginnings of words: %s', async (search, names) => {
    const found = await paged({ search });
    expect(new Set(found.map(({ name }) => name.replace(/ AS$/, '')))).toEqual(new Set(names));
  });

  it('is searched by the beginning of a number, spaces or not', async () => {
    const [one] = all;
    expect(await paged({ search: `${one?.orgnr.slice(0, 3) ?? ''} ${one?.orgnr.slice(3) ?? ''}` })).toEqual([
      one,
    ]);
    expect(await paged({ search: '31' })).toHaveLength(60);
  });

  it('begins with the first page for a cursor that is none, has been altered, or is of another order', async () => {
    const { next } = await list({}, BANK, 5);
    const cursor = next === undefined ? '' : encodeCursor(next);
    expect(cursor).not.toContain(next?.orgnr);
    const first = (await list({}, BANK, 5)).clients;
    for (const bad of ['', 'x', `${cursor.slice(0, -2)}AA`]) {
      expect((await list({}, BANK, 5, bad)).clients).toEqual(first);
    }
    for (const sort of PORTFOLIO_SORTS.filter((one) => !['name', 'status', 'shared'].includes(one))) {
      expect(await list({ sort }, BANK, 5, cursor), sort).toEqual(await list({ sort }, BANK, 5));
    }
  });

  describe('when a sharing or a consent has passed its end unnoticed', () => {
    it('shows no figures and finds nothing by them', async () => {
      const later = days(90);
      const query = { ...DEFAULT_PORTFOLIO_QUERY, sort: 'overdue', descending: true } as const;
      const at = (more: Partial<PortfolioQuery>) =>
        listClients(opened.db, BANK, { ...query, ...more }, { limit: 100, now: later });
      const { clients } = await at({});
      expect(clients).toHaveLength(60);
      expect(clients.every(({ figures, shared }) => figures === undefined && shared === 'nothing')).toBe(
        true,
      );
      expect(clients.filter(({ status }) => status === 'active' || status === 'expiring')).toEqual([]);
      expect((await at({ overdue: true })).clients).toEqual([]);
      expect((await at({ shared: true })).clients).toEqual([]);
      expect((await at({ shared: false })).clients).toHaveLength(60);
    });
  });
});

const orgnrOf = ({ orgnr }: Client): string => orgnr;

function valueOf(client: Client, sort: PortfolioSort): string | number | undefined {
  switch (sort) {
    case 'name':
      return nameKey(client.name);
    case 'orgnr':
      return client.orgnr;
    case 'status':
      return CLIENT_STATUSES.indexOf(client.status);
    case 'endsAt':
      return client.endsAt?.getTime();
    case 'shared':
      return ['everything', 'summary', 'nothing'].indexOf(client.shared);
    case 'fetchedAt':
      return client.figures?.fetchedAt.getTime();
    case 'overdue':
    case 'dueSoon':
    case 'nextDue':
    case 'credit':
      return client.figures?.[sort];
  }
}
