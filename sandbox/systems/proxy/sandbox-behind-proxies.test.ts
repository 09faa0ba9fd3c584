import { get } from 'node:https';
import { text } from 'node:stream/consumers';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startSandboxBehindProxies, type SandboxBehindProxies } from './testing/sandbox-behind-proxies.ts';

const trusted = getCACertificates('default');
let running: SandboxBehindProxies;
beforeAll(async () => {
  running = await startSandboxBehindProxies();
  setDefaultCACertificates([...trusted, running.authority]);
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  await running.close();
});
beforeEach(() => running.proxies.maskinporten.restore());

/** A connection of its own for each question, since those kept alive from before are broken. */
const metadata = () =>
  new Promise<string>((resolve, reject) => {
    const url = `${running.sandbox.config.urls.maskinporten}.well-known/oauth-authorization-server`;
    get(url, { agent: false }, (answer) => void text(answer).then(resolve, reject)).once('error', reject);
  });
const failure = async () => {
  try {
    await metadata();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

it('leads to the system, which names the door as its address', async () => {
  const answer = JSON.parse(await metadata()) as { issuer: string };
  expect(answer.issuer).toBe(running.sandbox.config.urls.maskinporten);
});

it('refuses connections while shut, and opens at the same address', async () => {
  await metadata();
  await running.proxies.maskinporten.shut();
  expect(await failure()).toBe('ECONNREFUSED');
  await running.proxies.maskinporten.restore();
  expect(await failure()).toBeUndefined();
});

it('is not trusted with an expired certificate, and is again with a valid one', async () => {
  await metadata();
  running.proxies.maskinporten.showExpired();
  expect(await failure()).toBe('CERT_HAS_EXPIRED');
  await running.proxies.maskinporten.restore();
  expect(await failure()).toBeUndefined();
});

it('is not trusted by who does not know its authority', async () => {
  setDefaultCACertificates(trusted);
  expect(await failure()).toBe('SELF_SIGNED_CERT_IN_CHAIN');
  setDefaultCACertificates([...trusted, running.authority]);
});
