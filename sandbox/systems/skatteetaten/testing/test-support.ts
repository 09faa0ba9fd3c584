import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Koa from 'koa';
import { sandboxConfig } from '../../../core/config.ts';
import { createSandbox, type SandboxCore } from '../../../create-sandbox.ts';
import { listen, stop } from '../../../core/listen.ts';
import { createSkatteetatenApp } from '../app.ts';
import { RESOURCE, SCOPE } from '../token.ts';

const BANK = '0192:312601818';
export const GRANLI = '313367002';

type Json = Record<string, unknown>;

const organisation = (id: string): Json => ({ authority: 'iso6523-actorid-upis', ID: id });

/** The consent part of a token from `party` to the bank, good for an hour after `now` (milliseconds). */
export const consentDetail = (party: string, now: number, changes: Json = {}): Json => ({
  type: 'urn:altinn:consent',
  id: randomUUID(),
  from: `urn:altinn:organization:identifier-no:${party}`,
  to: organisation(BANK),
  consented: new Date(now).toISOString(),
  validTo: new Date(now + 3_600_000).toISOString(),
  consentRights: [
    { action: ['consent'], resource: [{ type: 'urn:altinn:resource', value: RESOURCE }], metadata: {} },
  ],
  ...changes,
});

export interface Harness {
  readonly sandbox: SandboxCore;
  readonly app: Koa;
  now(): number;
  /** Claims of a good consent token for `party`, with changes laid over them. */
  claims(party?: string, changes?: Json): Json;
  /** A signed token that counts as issued. */
  token(claims?: Json): Promise<string>;
  /** Calls with a good token for Granli unless `headers` has an `authorization` of its own. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** The API alone on a free port, with a sandbox of its own. */
export async function startHarness(): Promise<Harness> {
  const keysDir = mkdtempSync(join(tmpdir(), 'skatteetaten-'));
  const sandbox = createSandbox(sandboxConfig({ SANDBOX_KEYS_DIR: keysDir }));
  const app = createSkatteetatenApp(sandbox);
  const server = await listen(0, app.callback());
  const { port } = server.address() as AddressInfo;
  const now = (): number => sandbox.clock.now('skatteetaten');

  const claims = (party = GRANLI, changes: Json = {}): Json => {
    const seconds = Math.floor(now() / 1000);
    return {
      iss: sandbox.config.urls.maskinporten,
      client_id: 'bank-portal',
      client_amr: 'private_key_jwt',
      consumer: organisation(BANK),
      scope: SCOPE,
      token_type: 'Bearer',
      iat: seconds,
      exp: seconds + 120,
      jti: randomUUID(),
      authorization_details: [consentDetail(party, now())],
      ...changes,
    };
  };
  const token = (given: Json = claims()): Promise<string> => {
    if (typeof given['jti'] === 'string') sandbox.tokens.add(given['jti']);
    return sandbox.maskinportenKeys.sign(given);
  };
  return {
    sandbox,
    app,
    now,
    claims,
    token,
    async get(path, headers = {}) {
      const authorization = headers['authorization'] ?? `Bearer ${await token()}`;
      return fetch(`http://127.0.0.1:${port}${path}`, { headers: { ...headers, authorization } });
    },
    async close() {
      await stop(server);
      rmSync(keysDir, { recursive: true });
    },
  };
}
