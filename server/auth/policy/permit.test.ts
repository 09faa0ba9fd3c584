import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvents, businesses } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { permitBusiness, permitClient, permitCustomer, permitPortfolio, permitStaff } from './permit.ts';
import type { CustomerSession, StaffRole, StaffSession } from '../session/session-types.ts';
import { makeCustomer } from '../testing/auth.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const OWN = '313367002';
const FOREIGN = '211993510';
const UNKNOWN = '319711473';

const staffWith = (...roles: StaffRole[]): StaffSession => ({
  kind: 'staff',
  email: 'randi@demobanken.example',
  name: 'Randi',
  roles,
  teams: ['Øst'],
  sessionHash: 'b'.repeat(64),
});

describeDatabases('the gate', (open) => {
  let opened: OpenDatabase;
  let kari: CustomerSession;
  let audited: number;
  const auditRows = () => opened.db.select().from(auditEvents).orderBy(auditEvents.id);
  const newAudits = async () =>
    (await auditRows())
      .slice(audited)
      .map(({ action, actorRef, target, outcome }) => [action, actorRef, target, outcome]);

  beforeAll(async () => {
    opened = await open();
    const personId = await makeCustomer(
      opened.db,
      '14837830177',
      [{ orgnr: OWN, name: 'Granli Eplepress' }],
      NOW,
    );
    await makeCustomer(opened.db, '11885941011', [{ orgnr: FOREIGN, name: 'Fremmed Handel AS' }], NOW);
    kari = { kind: 'customer', personId, sessionHash: 'a'.repeat(64), startedAt: NOW };
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    audited = (await auditRows()).length;
  });

  it.each([
    ["another customer's", FOREIGN, FOREIGN],
    ['unknown', UNKNOWN, UNKNOWN],
    ['with a wrong check digit', '313367003', 'malformed'],
    ['an identity number', '14837830177', 'malformed'],
    ['empty', '', 'malformed'],
    ['with a space', '313367002 ', 'malformed'],
    ['no number at all', '../../pilot', 'malformed'],
    ['an attempt at SQL', "' or 1=1 --", 'malformed'],
  ])('gives the same answer for a business that is %s, and audits it', async (_what, orgnr, target) => {
    const answer = await permitBusiness(kari, orgnr, NOW);
    expect(answer).toEqual(await permitBusiness(kari, UNKNOWN, NOW));
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect((await newAudits())[0]).toEqual(['access-refused', kari.personId, target, 'refused']);
  });

  it('gives a person their own business, and writes nothing', async () => {
    expect(await permitBusiness(kari, OWN, NOW)).toMatchObject({
      ok: true,
      value: { session: kari, business: { orgnr: OWN, name: 'Granli Eplepress', role: 'Daglig leder' } },
    });
    expect(await newAudits()).toEqual([]);
  });

  it.each([
    ['a visitor without a session', undefined],
    ['an employee', staffWith('advisor', 'pilot')],
  ])("asks %s to log in before a customer's pages, whatever the business", async (_who, session) => {
    const refused = { ok: false, error: { code: 'not-authenticated' } };
    expect(permitCustomer(session)).toMatchObject(refused);
    for (const orgnr of [OWN, UNKNOWN, 'malformed']) {
      expect(await permitBusiness(session, orgnr, NOW)).toMatchObject(refused);
    }
    expect(await newAudits()).toEqual([]);
  });

  it('asks visitors and customers to log in before staff pages', async () => {
    for (const session of [undefined, kari]) {
      for (const role of ['pilot', undefined] as const) {
        expect(await permitStaff(session, role, NOW)).toMatchObject({ error: { code: 'not-authenticated' } });
      }
    }
    expect(await newAudits()).toEqual([]);
  });

  it('lets staff to what their role is for, and hides and audits the rest', async () => {
    const advisor = staffWith('advisor');
    const pilot = staffWith('pilot');
    const both = staffWith('advisor', 'pilot');
    for (const [session, role] of [
      [pilot, 'pilot'],
      [both, 'pilot'],
      [advisor, undefined],
    ] as const) {
      expect(await permitStaff(session, role, NOW)).toEqual({ ok: true, value: session });
    }
    expect(await newAudits()).toEqual([]);
    expect(await permitStaff(advisor, 'pilot', NOW)).toMatchObject({ error: { code: 'not-found' } });
    expect(await permitPortfolio(pilot, NOW)).toMatchObject({ error: { code: 'not-found' } });
    expect(await newAudits()).toEqual([
      ['access-refused', advisor.email, 'pilot', 'refused'],
      ['access-refused', pilot.email, 'portfolio', 'refused'],
    ]);
  });

  describe('to clients', () => {
    const serve = (orgnr: string, advisorEmail: string | null, team: string | null) =>
      opened.db.update(businesses).set({ advisorEmail, team }).where(eq(businesses.orgnr, orgnr));
    const access = async (session: StaffSession, orgnr: string, to: 'read' | 'act' = 'read') => {
      const answer = await permitClient(session, orgnr, to, NOW);
      return answer.ok ? answer.value.role : answer.error.code;
    };
    beforeEach(async () => {
      await serve(OWN, 'randi@demobanken.example', 'Vest');
      await serve(FOREIGN, 'rolf@demobanken.example', 'Øst');
    });

    it('is for those who serve them, lead their team, or read the whole bank', async () => {
      const lookers = [
        ['advisor'],
        ['team-lead'],
        ['bank-wide'],
        ['advisor', 'team-lead', 'bank-wide'],
        ['pilot'],
      ];
      const seen = await Promise.all(
        lookers.map(async (roles) => {
          const session = staffWith(...(roles as StaffRole[]));
          return [await access(session, OWN), await access(session, FOREIGN)];
        }),
      );
      expect(seen).toEqual([
        ['advisor', 'not-found'],
        ['not-found', 'team-lead'],
        ['bank-wide', 'bank-wide'],
        ['advisor', 'team-lead'],
        ['not-found', 'not-found'],
      ]);
    });

    it('gives the same answer for another’s, an unknown and a malformed number, and audits it', async () => {
      const randi = staffWith('advisor');
      for (const orgnr of [FOREIGN, UNKNOWN, '313367003', '../../pilot', '']) {
        expect(await access(randi, orgnr)).toBe('not-found');
      }
      expect((await newAudits()).map(([, who, target]) => [who, target])).toEqual([
        [randi.email, FOREIGN],
        [randi.email, UNKNOWN],
        [randi.email, 'malformed'],
        [randi.email, 'malformed'],
        [randi.email, 'malformed'],
      ]);
    });

    it('ends at the next request when the client moves to another adviser', async () => {
      const randi = staffWith('advisor');
      expect(await access(randi, OWN)).toBe('advisor');
      await serve(OWN, 'rolf@demobanken.example', 'Vest');
      expect(await access(randi, OWN)).toBe('not-found');
    });

    it('refuses to act for roles that may only read', async () => {
      expect(await access(staffWith('bank-wide'), OWN, 'act')).toBe('not-found');
      expect(await access(staffWith('bank-wide', 'advisor'), OWN, 'act')).toBe('advisor');
      expect(await access(staffWith('team-lead'), FOREIGN, 'act')).toBe('team-lead');
    });

    it('asks customers and visitors to log in as staff', async () => {
      for (const session of [undefined, kari]) {
        expect(await permitClient(session, OWN, 'read', NOW)).toMatchObject({
          error: { code: 'not-authenticated' },
        });
        expect(await permitPortfolio(session, NOW)).toMatchObject({ error: { code: 'not-authenticated' } });
      }
      expect(await newAudits()).toEqual([]);
    });
  });
});
