import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Secret } from '#lib/core/secret.ts';
import { auditEvents, sessions } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { frontChannelLogout } from './front-channel.ts';
import { resumeSession, startSession } from '../session/session-store.ts';
import { makeCustomer, testLoginConfig } from '../testing/auth.ts';
import { metadataCache } from './discovery.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const CUSTOMER = 'https://idp.example';
const STAFF = 'https://staff.example';
const key = { privateJwk: { kid: 'unused' } };
const config = testLoginConfig({
  config: { urls: { customerLogin: CUSTOMER, staffLogin: STAFF } },
  clientKeys: { 'customer-oidc': key, 'advisor-oidc': key },
});
const METADATA = {
  issuer: CUSTOMER,
  authorization_endpoint: 'https://login.idp.example/authorize',
  token_endpoint: `${CUSTOMER}/token`,
  jwks_uri: `${CUSTOMER}/jwks`,
  end_session_endpoint: 'https://login.idp.example/logout',
};

describeDatabases('front-channel log-out', (open) => {
  let opened: OpenDatabase;
  let personId: string;
  let secret: Secret;
  beforeAll(async () => {
    opened = await open();
    personId = await makeCustomer(opened.db, '14837830177', [{ orgnr: '313367002', name: 'Granli' }], NOW);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    metadataCache().clear();
    await opened.db.delete(sessions);
    secret = await startSession(opened.db, { kind: 'customer', personId }, { sid: 'sid-1' }, NOW);
  });

  const logout = (query: Record<string, string>) =>
    frontChannelLogout(new URLSearchParams(query), config, NOW);
  const alive = async () => (await resumeSession(opened.db, secret, NOW)) !== undefined;

  it.each([
    ['without anything', {}],
    ['without a session id', { iss: CUSTOMER }],
    ['with an empty session id', { iss: CUSTOMER, sid: '' }],
    ['with an unknown session id', { iss: CUSTOMER, sid: 'sid-2' }],
    ['with an absurdly long session id', { iss: CUSTOMER, sid: 'sid-1'.repeat(100) }],
    ['without an issuer', { sid: 'sid-1' }],
    ['from an unknown issuer', { iss: 'https://evil.example', sid: 'sid-1' }],
    ['from the other provider', { iss: STAFF, sid: 'sid-1' }],
  ])('%s ends nothing, and answers the same', async (_what, query) => {
    const answer = await logout(query);
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(await alive()).toBe(true);
  });

  it('ends the session that the provider names, and says so in the audit trail once', async () => {
    const answer = await logout({ iss: CUSTOMER, sid: 'sid-1' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await alive()).toBe(false);
    await logout({ iss: CUSTOMER, sid: 'sid-1' });
    const ended = (await opened.db.select().from(auditEvents)).filter(
      ({ action }) => action === 'session-ended',
    );
    expect(ended).toMatchObject([{ actorRef: personId, detail: { reason: 'provider-log-out' } }]);
  });

  it("may be framed by the provider's own pages only, also when those live at another host than the issuer", async () => {
    const policy = async (iss: string) =>
      (await logout({ iss, sid: 'sid-9' })).headers.get('content-security-policy');
    expect(await policy(CUSTOMER)).toContain(`frame-ancestors ${CUSTOMER};`);
    expect(await policy('https://evil.example')).toContain("frame-ancestors 'none';");
    metadataCache().set(CUSTOMER, { metadata: METADATA, fetchedAt: NOW.getTime() });
    expect(await policy(CUSTOMER)).toContain(`frame-ancestors ${CUSTOMER} https://login.idp.example;`);
  });
});
