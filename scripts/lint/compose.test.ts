import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { START_PORTAL } from '../dev/build.js';

const SERVICE = z.object({
  mem_limit: z.string(),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]).optional(),
  networks: z.union([z.array(z.string()), z.record(z.string(), z.unknown()).transform(Object.keys)]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  stop_grace_period: z.string().optional(),
});
const { services, networks } = z
  .object({
    services: z.record(z.string(), SERVICE),
    networks: z.object({ back: z.object({ internal: z.literal(true) }) }),
  })
  .parse(parse(readFileSync('compose.yaml', 'utf8'), { merge: true }));

it('gives each service a memory limit and drops all capabilities', () => {
  expect(Object.keys(services)).toEqual(['portal-1', 'portal-2', 'migrate', 'commands', 'database', 'proxy']);
});

it('keeps the proxy off the network of the database, and the database off the internet', () => {
  expect(networks.back.internal).toBe(true);
  expect(services['database']?.networks).toEqual(['back']);
  expect(services['proxy']?.networks).toEqual(['front']);
});

it('replaces a portal only when the previous one is ready', () => {
  for (const name of ['portal-1', 'portal-2'])
    expect(services[name]?.healthcheck?.test.join(' ')).toContain('/api/health/ready');
  const update = readFileSync('deploy/rolling-update.sh', 'utf8');
  expect(update).toMatch(/for portal in portal-1 portal-2; do\n.*--no-deps --wait /);
});

it('starts the portal in the image with the same bounds of memory as elsewhere', () => {
  const [, command = '[]'] = /^CMD (\[.*"server\.js"\])$/m.exec(readFileSync('Dockerfile', 'utf8')) ?? [];
  expect(JSON.parse(command)).toEqual(['node', ...START_PORTAL.slice(0, -1), 'server.js']);
});
