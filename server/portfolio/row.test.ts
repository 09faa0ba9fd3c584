import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CONSENT_STATUSES } from '#lib/consent/consent.ts';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { SHARING_LEVELS } from '#lib/consent/sharing.ts';
import { hasEnded, mayBecome } from '#lib/consent/transitions.ts';
import { ore } from '#lib/money/ore.ts';
import { nameKey } from '#lib/portfolio/name-key.ts';
import type { OpenAccount } from '#lib/taxaccount/domain.ts';
import { lockForChange } from '#server/consent/consent-rows.ts';
import { recordRequest, recordTransition } from '#server/consent/record-transition.ts';
import { endCustomers } from '#server/customers/leaving.ts';
import { storeRows } from '#server/customers/store-rows.ts';
import { clearConsents } from '#server/consent/testing.ts';
import { businesses, consents, portfolio, snapshots } from '#server/db/schema/index.ts';
import { describeDatabases } from '#server/db/testing.ts';
import type { OpenDatabase } from '#server/db/types.ts';
import { setSharing } from '#server/sharing/sharing.ts';
import { eraseStored } from '#server/stored/erase-stored.ts';
import { keepSnapshot } from '#server/taxaccount/snapshots.ts';
import { countClients } from './counts.ts';
import { projectClients } from './project-clients.ts';
import { NOW, PERSON, days, putClient, putConsent, scopeOf, seedPerson } from './testing.ts';

const ORGNR = '312819481';
const FILE_ROW = {
  orgnr: ORGNR,
  name: 'Havgløtt Fisk AS',
  form: 'AS',
  pid: '14837830177',
  role: 'Daglig leder',
} as const;
const account = (...claims: OpenAccount['claims']): OpenAccount => ({
  ...{ shielded: false, totals: {}, groups: [], unplacedPayments: [], unreadable: {} },
  claims,
});
const claim = (due: string, kroner: number, holder: 'business' | 'owner' = 'business') => {
  const amount = ore(kroner * 100);
  const instalment = { id: due, due, original: amount, remaining: amount, suspended: false, placements: [] };
  return {
    ...{ id: `${due}${kroner}`, type: 'MVA', group: 'vat', description: {}, interest: ore(0), holder },
    ...{ original: amount, remaining: amount, assessment: 'self', instalments: [instalment] },
  } as unknown as OpenAccount['claims'][number];
};
const ANSWER = account(
  claim('2026-11-10', 100),
  claim('2026-12-10', 200),
  claim('2026-12-23', 50),
  claim('2026-12-24', 7),
  claim('2026-11-20', -30),
  claim('2026-11-01', 9999, 'owner'),
);
const FIGURES = {
  ...{ overdue: 10_000, dueSoon: 25_000, nextDue: '2026-12-10' },
  ...{ credit: 3_000, unplaced: 0, fetchedAt: NOW },
};
const NO_FIGURES = {
  overdue: null,
  dueSoon: null,
  nextDue: null,
  credit: null,
  unplaced: null,
  fetchedAt: null,
};

describeDatabases('the row of a client', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await seedPerson(opened.db);
    await putClient(opened.db, {
      orgnr: ORGNR,
      name: 'Havgløtt Fisk AS',
      advisorEmail: 'randi@bank.example',
    });
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await clearConsents(opened.db);
    await project();
  });

  const project = () => projectClients(opened.db, [ORGNR]);
  const row = async () => {
    const [found] = await opened.db.select().from(portfolio).where(eq(portfolio.orgnr, ORGNR));
    if (found === undefined) throw new Error('a business has a row');
    return found;
  };
  const renamed = async (change: Partial<typeof businesses.$inferInsert>) => {
    await opened.db.update(businesses).set(change).where(eq(businesses.orgnr, ORGNR));
    await project();
  };
  const consent = (status: ConsentStatus, endedAt?: Date, requestedAt?: Date) =>
    putConsent(opened.db, ORGNR, {
      ...{ status, validTo: days(60) },
      ...(endedAt === undefined ? {} : { endedAt }),
      ...(requestedAt === undefined ? {} : { requestedAt }),
    });
  const fetched = (consentId: string, value = ANSWER, fetchedAt = NOW) =>
    keepSnapshot(opened.db, { orgnr: ORGNR, source: 'open-claims', consentId }, { value, fetchedAt });
  const share = (level: 'nothing' | 'summary' | 'everything') =>
    setSharing({ personId: PERSON }, ORGNR, { level }, NOW);

  type Step =
    | { readonly kind: 'ask' | 'fetch' | 'erase' | 'leave' }
    | { readonly kind: 'become'; readonly to: ConsentStatus }
    | { readonly kind: 'share'; readonly level: (typeof SHARING_LEVELS)[number] }
    | { readonly kind: 'import'; readonly advisor: string | undefined };

  /** Makes one change as the portal does; one that the consent's state does not allow changes nothing. */
  async function carryOut(step: Step): Promise<void> {
    const [latest] = await opened.db.select().from(consents).orderBy(desc(consents.requestedAt)).limit(1);
    switch (step.kind) {
      case 'ask':
        if (latest === undefined || hasEnded(latest.status)) await ask(latest?.requestedAt);
        return;
      case 'become':
        if (latest !== undefined && mayBecome(latest.status, step.to)) await become(latest.id, step.to);
        return;
      case 'share':
        await share(step.level);
        return;
      case 'fetch':
        if (latest !== undefined) await fetched(latest.id);
        return;
      case 'erase':
        await eraseStored(opened.db, ORGNR, { personId: PERSON }, NOW);
        return;
      case 'import':
        await opened.db.transaction((tx) =>
          storeRows(
            tx,
            [{ ...FILE_ROW, ...(step.advisor === undefined ? {} : { advisor: step.advisor }) }],
            NOW,
          ),
        );
        return;
      case 'leave':
        await opened.db.transaction((tx) => endCustomers(tx, [ORGNR], NOW));
    }
  }
  const ask = (after: Date | undefined) =>
    opened.db.transaction(async (tx) => {
      const id = randomUUID();
      const requestedAt = new Date((after ?? NOW).getTime() + 1000);
      const [asked] = await tx
        .insert(consents)
        .values({
          id,
          orgnr: ORGNR,
          status: 'requested',
          validTo: days(60),
          requestedBy: PERSON,
          requestedSessionHash: 's',
          requestedAt,
          stateHash: id,
        })
        .returning();
      if (asked !== undefined) await recordRequest(tx, asked);
    });
  const become = (id: string, to: ConsentStatus) =>
    opened.db.transaction(async (tx) => {
      await recordTransition(tx, await lockForChange(tx, ORGNR, id), { to, learntBy: 'read', at: NOW });
    });

  describe('says where the consent stands', () => {
    it.each([
      ['granted', undefined, 'active', null],
      ['requested', undefined, 'asked', null],
      ['stopped', days(-1), 'withdrawn', 'customer'],
      ['revoked', days(-1), 'withdrawn', 'customer'],
      ['rejected', days(-1), 'rejected', 'customer'],
      ['abandoned', days(-1), 'unanswered', 'customer'],
      ['abandoned', days(60), 'unanswered', 'expiry'],
      ['failed', days(-1), 'unanswered', 'bank'],
      ['expired', days(60), 'expired', 'expiry'],
      ['replaced', days(-1), 'expired', 'expiry'],
      ['lost', days(-1), 'lost', null],
    ] as const)('%s, ended %s', async (status, endedAt, state, endedBy) => {
      await consent(status, endedAt);
      expect(await row()).toMatchObject({ state, endedBy, endsAt: endedAt ?? days(60) });
    });

    it('for every status that there is', async () => {
      for (const status of CONSENT_STATUSES) {
        await clearConsents(opened.db);
        await consent(status);
        expect((await row()).state, status).not.toBe('never-asked');
      }
    });

    it('by the one that counts: in force before asked for, and else the latest', async () => {
      await consent('expired', days(-30), days(-90));
      await consent('rejected', days(-3), days(-4));
      expect((await row()).state).toBe('rejected');
      await consent('requested');
      expect((await row()).state).toBe('asked');
      await consent('granted', undefined, days(-50));
      expect((await row()).state).toBe('active');
      await opened.db.delete(consents).where(eq(consents.status, 'granted'));
      await project();
      expect((await row()).state).toBe('asked');
      await clearConsents(opened.db);
      await project();
      expect(await row()).toMatchObject({ state: 'never-asked', endsAt: null });
    });
  });

  describe('has figures', () => {
    it('from the business’s own claims, and only while the customer shares', async () => {
      const consentId = await consent('granted');
      await fetched(consentId);
      expect(await row()).toMatchObject({ shared: 'nothing', ...NO_FIGURES });
      await share('summary');
      expect(await row()).toMatchObject({ shared: 'summary', sharedUntil: days(60), ...FIGURES });
      await share('everything');
      expect(await row()).toMatchObject({ shared: 'everything', ...FIGURES });
      await share('nothing');
      expect(await row()).toMatchObject({ shared: 'nothing', sharedUntil: null, ...NO_FIGURES });
    });

    it('of each new answer, never of an older one', async () => {
      const consentId = await consent('granted');
      await share('summary');
      expect(await row()).toMatchObject({ shared: 'summary', ...NO_FIGURES });
      await fetched(consentId);
      await fetched(consentId, account(), days(-1));
      expect(await row()).toMatchObject(FIGURES);
      await fetched(consentId, account(), days(1));
      expect(await row()).toMatchObject({
        overdue: 0,
        dueSoon: 0,
        nextDue: null,
        credit: 0,
        unplaced: 0,
        fetchedAt: days(1),
      });
    });

    it('none of a shielded business, or of an answer that could not be read whole', async () => {
      const consentId = await consent('granted');
      await share('summary');
      for (const bad of [{ shielded: true }, { unreadable: { claims: 1 } }]) {
        await fetched(consentId);
        await fetched(consentId, { ...ANSWER, ...bad }, days(1));
        expect(await row()).toMatchObject({ shared: 'summary', ...NO_FIGURES });
        await opened.db.delete(snapshots);
      }
    });

    it.each(['revoked', 'stopped', 'expired'] as const)(
      'none from the moment that the consent is %s',
      async (to) => {
        const consentId = await consent('granted');
        await fetched(consentId);
        await share('everything');
        await opened.db.transaction(async (tx) => {
          const locked = await lockForChange(tx, ORGNR, consentId);
          await recordTransition(tx, locked, { to, learntBy: 'read', at: NOW });
        });
        expect(await row()).toMatchObject({ shared: 'nothing', ...NO_FIGURES });
      },
    );

    it('still, when the transaction that would end the consent is undone', async () => {
      const consentId = await consent('granted');
      await fetched(consentId);
      await share('everything');
      const undone = opened.db.transaction(async (tx) => {
        await recordTransition(tx, await lockForChange(tx, ORGNR, consentId), {
          to: 'revoked',
          learntBy: 'read',
          at: NOW,
        });
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      expect(await row()).toMatchObject({ state: 'active', ...FIGURES });
    });

    it('none when the customer erases what is stored', async () => {
      const consentId = await consent('granted');
      await fetched(consentId);
      await share('everything');
      await eraseStored(opened.db, ORGNR, { personId: PERSON }, NOW);
      expect(await row()).toMatchObject({ shared: 'everything', ...NO_FIGURES });
    });
  });

  it('follows the bank’s file: name, advisor and team', async () => {
    await renamed({ name: 'Ny Fisk AS', advisorEmail: 'rolf@bank.example', team: 'Vest' });
    expect(await row()).toMatchObject({
      name: 'Ny Fisk AS',
      nameKey: 'ny fisk as',
      advisorEmail: 'rolf@bank.example',
      team: 'Vest',
    });
    await renamed({ advisorEmail: 'randi@bank.example' });
  });

  it.each([
    ['Bjørka\u030as Byggservice', 'bj|rk}s byggservice'], // å as two characters
    ['Čáhput ja Šuoššjávri', 'cahput ja suossjavri'],
    ['Ŋuolla Đivttas Ŧ Ž', 'nuolla divttas t z'],
    ['Łukasz Wiśniewski', 'lukasz wisniewski'],
    ['Ærlig Østlands-Ål', '{rlig |stlands }l'],
  ])('writes %j as the key %j', (name, key) => expect(nameKey(name)).toBe(key));

  it('equals a fresh projection after any sequence of changes', async () => {
    const step = fc.oneof(
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask' as const) }) },
      {
        weight: 5,
        arbitrary: fc.record({
          kind: fc.constant('become' as const),
          to: fc.constantFrom(...CONSENT_STATUSES),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('share' as const),
          level: fc.constantFrom(...SHARING_LEVELS),
        }),
      },
      fc.record({ kind: fc.constantFrom('fetch' as const, 'erase' as const, 'leave' as const) }),
      fc.record({
        kind: fc.constant('import' as const),
        advisor: fc.constantFrom('a@bank.example', undefined),
      }),
    );
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14 }), async (steps) => {
        await clearConsents(opened.db);
        await project();
        await carryOut({ kind: 'ask' });
        for (const one of steps) {
          await carryOut(one);
          const kept = await row();
          await project();
          expect(await row()).toEqual(kept);
          kinds.add(kept.state);
        }
      }),
      { numRuns: 15 },
    );
    expect(kinds.size).toBeGreaterThan(4);
    await renamed({ advisorEmail: 'randi@bank.example' });
  });

  describe('is counted', () => {
    const bank = scopeOf('bank-wide');
    const changed = async (id: string, change: Partial<typeof consents.$inferInsert>) => {
      await opened.db.update(consents).set(change).where(eq(consents.id, id));
      await project();
    };
    const counts = async () => {
      const counted = await countClients(opened.db, bank, NOW);
      return Object.fromEntries(Object.entries(counted).filter(([, count]) => count !== 0));
    };

    it('in its status at a moment, also when an end has passed unrecorded', async () => {
      expect(await counts()).toEqual({ 'never-asked': 1 });
      const consentId = await consent('granted');
      expect(await counts()).toEqual({ active: 1 });
      await changed(consentId, { validTo: days(14) });
      expect(await counts()).toEqual({ expiring: 1 });
      expect(await countClients(opened.db, bank, days(20))).toMatchObject({ expired: 1, expiring: 0 });
      await changed(consentId, { status: 'revoked' });
      expect(await counts()).toEqual({ withdrawn: 1 });
    });

    it('for the adviser who serves it now', async () => {
      const [randi, rolf] = [scopeOf('advisor'), scopeOf('advisor', 'rolf@bank.example')];
      expect((await countClients(opened.db, randi, NOW))['never-asked']).toBe(1);
      await renamed({ advisorEmail: 'rolf@bank.example' });
      expect((await countClients(opened.db, randi, NOW))['never-asked']).toBe(0);
      expect((await countClients(opened.db, rolf, NOW))['never-asked']).toBe(1);
    });
  });
});
