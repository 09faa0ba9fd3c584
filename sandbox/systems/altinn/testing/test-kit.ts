import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxConfig } from '../../../core/config.ts';
import { createSandbox, type SandboxCore } from '../../../create-sandbox.ts';
import { listen, stop } from '../../../core/listen.ts';
import { createAltinnApp } from '../app.ts';

export const BANK_URN = 'urn:altinn:organization:identifier-no:312601818';
export const GRANLI_URN = 'urn:altinn:organization:identifier-no:313367002';
export const KARI_URN = 'urn:altinn:person:identifier-no:14837830177';
export const API = '/accessmanagement/api/v1/enterprise/consentrequests';

export interface TestAltinn {
  readonly sandbox: SandboxCore;
  readonly origin: string;
  /** A live token of the sandbox's Maskinporten; `claims` replaces or removes (undefined) what the bank's would hold. */
  token(claims?: Record<string, unknown>): Promise<string>;
  call(path: string, options?: CallOptions): Promise<Answer>;
  close(): Promise<void>;
}

interface CallOptions {
  readonly body?: unknown;
  readonly claims?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; an empty object when there is none. */
  readonly json: Record<string, unknown>;
}

/** Altinn alone on a port of its own, with the real core. */
export async function startAltinn(port: number): Promise<TestAltinn> {
  const keysDir = mkdtempSync(join(tmpdir(), 'altinn-test-'));
  const sandbox = createSandbox(sandboxConfig({ SANDBOX_PORT: String(port), SANDBOX_KEYS_DIR: keysDir }));
  const origin = sandbox.config.urls.altinn;
  const server = await listen(Number(new URL(origin).port), createAltinnApp(sandbox).callback());

  const token = async (claims: Record<string, unknown> = {}): Promise<string> => {
    const now = Math.floor(sandbox.clock.now('maskinporten') / 1000);
    const jti = randomUUID();
    sandbox.tokens.add(jti);
    const bank = { authority: 'iso6523-actorid-upis', ID: '0192:312601818' };
    const scope = 'altinn:consentrequests.write altinn:consentrequests.read';
    const iss = sandbox.config.urls.maskinporten;
    return sandbox.maskinportenKeys.sign({
      iss,
      iat: now,
      exp: now + 120,
      jti,
      scope,
      consumer: bank,
      ...claims,
    });
  };

  return {
    sandbox,
    origin,
    token,
    async call(path, { body, claims, headers } = {}) {
      const response = await fetch(origin + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization: `Bearer ${await token(claims)}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const json = parseObject(text);
      return { status: response.status, headers: response.headers, text, json };
    },
    async close() {
      await stop(server);
      rmSync(keysDir, { recursive: true });
    },
  };
}

/** A request that Altinn accepts; `changes` replaces or removes (undefined) fields. */
export function consentRequest(now: number, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: randomUUID(),
    from: GRANLI_URN,
    to: BANK_URN,
    validTo: new Date(now + 80 * 86_400_000).toISOString(),
    consentRights: [right()],
    redirectUrl: 'http://localhost:3000/retur?ref=abc',
    ...changes,
  };
}

/** One right to the claims resource; `changes` replaces fields. */
export function right(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const resource = [{ type: 'urn:altinn:resource', value: 'ske-samtykke-krav-og-betalinger' }];
  return { action: ['consent'], resource, ...changes };
}

function parseObject(text: string): Record<string, unknown> {
  if (!text.startsWith('{')) return {};
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}
