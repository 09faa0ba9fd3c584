import type { Weakening } from './weakening.ts';

const PERMIT = 'server/auth/permit.ts';
const GATE = 'server/auth/permit.test.ts';

/** Who may see and do what. */
export const ACCESS: readonly Weakening[] = [
  {
    id: 'staff-as-customer',
    what: 'An employee may open customers’ pages and answer for them',
    file: PERMIT,
    find: "return session?.kind === 'customer' ? ok(session)",
    put: 'return session !== undefined ? ok(session as CustomerSession)',
    test: [
      'server/auth/consent-is-the-customers.test.ts',
      'is refused to employees with every role there is',
    ],
  },
  {
    id: 'any-business',
    what: 'A customer may open any business',
    file: PERMIT,
    find: '  if (business) return',
    put: '  return',
    test: [
      GATE,
      "the gate (embedded) gives the same answer for a business that is somebody else's, and audits it",
    ],
  },
  {
    id: 'refusal-untold',
    what: 'Nobody hears of a customer who tries others’ businesses',
    file: PERMIT,
    find: "  await auditRefusal(customer.value, wellFormed ? orgnr : 'malformed', now);",
    put: '',
    test: [
      GATE,
      "the gate (embedded) gives the same answer for a business that is somebody else's, and audits it",
    ],
  },
  {
    id: 'any-client',
    what: 'An advisor may open any client',
    file: PERMIT,
    find: 'scopes.find((one) => isInScope(one, client))',
    put: 'scopes[0]',
    test: [
      GATE,
      'the gate (embedded) to clients is for those who serve them, lead their team, or read the whole bank',
    ],
  },
  {
    id: 'readers-act',
    what: 'Whoever reads the whole bank may also act for it',
    file: PERMIT,
    find: "to === 'read' || mayAct(roleOf(scope))",
    put: 'to !== undefined && scope !== undefined',
    test: [GATE, 'the gate (embedded) to clients lets nobody act who may only read'],
  },
  {
    id: 'any-role',
    what: 'Every employee has the pilot team’s pages',
    file: PERMIT,
    find: 'if (role === undefined || session.roles.includes(role)) return ok(session);',
    put: 'if (role !== null) return ok(session);',
    test: [GATE, 'the gate (embedded) lets staff to what their role is for, and hides and audits the rest'],
  },
  {
    id: 'action-without-gate',
    what: 'A server action does not ask who calls',
    file: 'server/actions/consent.ts',
    find: "{ permission: 'business', input",
    put: "{ permission: 'public', input",
    test: [
      'server/auth/public-doors.test.ts',
      'lists every route and action that may be called without a session',
    ],
  },
  {
    id: 'stranger-finishes-consent',
    what: 'Whoever has the return address may finish another’s consent',
    file: 'server/consent/finish-consent.ts',
    find: ' || !(await hasMandate(db, personId, found.orgnr))',
    put: '',
    test: [
      'server/consent/finish-consent.test.ts',
      'finishConsent (embedded) tells somebody who does not act for the business nothing, and does not even ask Altinn',
    ],
  },
  {
    id: 'other-consent',
    what: 'Another business’s consent in Altinn counts as this one’s',
    file: 'server/consent/observe.ts',
    find: 'seen.from === row.orgnr && seen.to === deps.bankOrgnr',
    put: 'seen.to === deps.bankOrgnr',
    test: [
      'server/consent/finish-consent.test.ts',
      'finishConsent (embedded) concludes nothing when Altinn has another business under the id',
    ],
  },
  {
    id: 'kept-after-the-end',
    what: 'What was fetched stays when a consent ends',
    file: 'server/consent/erase-claims.ts',
    find: '.where(eq(snapshots.consentId, consentId))',
    put: ".where(eq(snapshots.consentId, 'nobody'))",
    test: [
      'server/consent/ending.test.ts',
      'a consent in force (embedded) whose time is over ends at the next look, by the clock alone, and takes with it what was fetched',
    ],
  },
  {
    id: 'look-unwritten',
    what: 'The bank looks at lists of clients though the look cannot be written down',
    file: 'server/portfolio/portfolio.ts',
    find: "  await recordLooks({ staff: viewer, role: roleOf(scope), part: 'list' }, withFigures(clients), now);",
    put: "  void recordLooks({ staff: viewer, role: roleOf(scope), part: 'list' }, withFigures(clients), now).catch(() => undefined);",
    test: [
      'server/portfolio/portfolio.test.ts',
      'what an advisor is shown of many clients (embedded) is nothing when it cannot be written down',
    ],
  },
  {
    id: 'look-unaudited',
    what: 'A look stands in the customer’s list alone, and not in the trail',
    file: 'server/looks/looks.ts',
    find: '  await auditAll(\n    tx,',
    put: '  await (async (..._: readonly unknown[]) => undefined)(\n    tx,',
    test: [
      'server/looks/looks.test.ts',
      'looks by the bank (embedded) stand in the audit trail too, and in neither when one of them cannot be written',
    ],
  },
  {
    id: 'trail-can-be-changed',
    what: 'The database lets the audit trail be changed',
    file: 'server/db/migrations/0001_audit-append-only.sql',
    find: 'BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_events"',
    put: 'BEFORE TRUNCATE ON "audit_events"',
    test: [
      'server/db/client.test.ts',
      'the database (embedded) lets nobody change or remove what was audited',
    ],
  },
  {
    id: 'trail-unchained',
    what: 'A changed line of the audit trail passes for the one that was written',
    file: 'server/audit/verify-audit.ts',
    find: 'if (auditHash(row) !== row.hash) return',
    put: "if (row.hash === '') return",
    test: ['server/audit/audit.test.ts', 'the audit trail (embedded) shows a changed detail'],
  },
];
