import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parser as promql } from '@prometheus-io/lezer-promql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { openTestDatabase } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { makePkcs12 } from '../../../sandbox/systems/maskinporten/pkcs12.ts';
import { createTestAuthority } from '../../../sandbox/systems/maskinporten/test-authority.ts';
import { scrape } from './metrics.ts';
import { databaseSlot } from '#server/platform/db/client.ts';

const DASHBOARD = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) })),
});
const RULES = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^[A-Z]\w+$/),
          expr: z.string(),
          for: z.string().regex(/^\d+[mh]$/),
          labels: z.strictObject({ severity: z.string() }),
          annotations: z.strictObject({ summary: z.string() }),
        }),
      ),
    }),
  ),
});

const NOW = new Date();
const folder = mkdtempSync(join(tmpdir(), 'metrics-'));
let opened: OpenDatabase;
/** One scrape of an unused portal. */
let text: string;
const scraped = async () => (await scrape('Bearer a-token-for-this-test', NOW))?.text ?? '';
beforeAll(async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const authority = createTestAuthority(privateKey, privateKey);
  const validTo = new Date(NOW.getTime() + 41.5 * 86_400_000);
  const file = join(folder, 'bank.p12');
  const pairs = [authority.issue('buypass-seid2', '312601818', { key: privateKey, validTo })];
  writeFileSync(
    file,
    makePkcs12('passord', { pairs, authorities: authority.chain('buypass-seid2'), encryption: 'modern' }),
  );
  const settings = {
    DATA_DIR: folder,
    METRICS_TOKEN: 'a-token-for-this-test',
    CUSTOMER_OIDC_CLIENT_SECRET: 'hemmelig',
    ADVISOR_OIDC_CLIENT_SECRET: 'hemmelig',
    MASKINPORTEN_P12_FILE: file,
    MASKINPORTEN_P12_PASSWORD: 'passord',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  opened = await openTestDatabase();
  text = await scraped();
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

it('tells how many days the certificate has left, and nothing else of it', () => {
  expect(text).toMatch(/^portal_maskinporten_key_days_left 41$/m);
  expect(text).not.toMatch(/passord|Sandkasse|312601818/);
});

describe('the sample dashboard and alert rules', () => {
  const dashboard = DASHBOARD.parse(JSON.parse(readFileSync('deploy/grafana/portal.json', 'utf8')));
  const rules = RULES.parse(parse(readFileSync('deploy/prometheus/alerts.yml', 'utf8')));
  const expressions = [
    ...dashboard.panels.flatMap(({ title, targets }) =>
      // What Grafana puts in itself.
      targets.map(({ expr }) => [title, expr.replaceAll('$__rate_interval', '5m')] as const),
    ),
    ...rules.groups.flatMap((group) => group.rules.map(({ alert, expr }) => [alert, expr] as const)),
  ];

  it.each(expressions)('%s is PromQL about figures that a scrape holds', (_, expression) => {
    const named = namesIn(expression).filter((name) => name !== 'up');
    for (const name of named)
      expect(text).toMatch(new RegExp(`^# TYPE ${name.replace(/_(bucket|count|sum)$/, '')} `, 'm'));
  });

  it('show every figure of the portal', () => {
    const all = [...text.matchAll(/^# TYPE (portal_\w+) /gm)].map(([, name = '']) => name);
    const shown = expressions.map(([, expression]) => expression).join('\n');
    expect(all.filter((name) => !shown.includes(name))).toEqual([]);
  });

  it('count as errors of ours neither what visitors leave nor a handful at night', () => {
    const errors = rules.groups.flatMap((group) => group.rules).find(({ alert }) => alert === 'PortalErrors');
    expect(errors?.expr).toContain('status!="aborted"');
    expect(errors?.expr).toMatch(/increase\(\S*status=~"5\.\."[^)]*\)\) > 5\s+and /);
  });

  it('say in every alert how grave it is and what is wrong', () => {
    for (const { labels, annotations } of rules.groups.flatMap((group) => group.rules)) {
      expect(['warning', 'critical']).toContain(labels.severity);
      expect(annotations.summary).not.toBe('');
    }
  });
});

it('gives no figure for what is not known, and the process’s own without the database', async () => {
  expect(text).toMatch(/^portal_consents\{status="granted"\} 0$/m);
  expect(text).not.toMatch(/^portal_altinn_feed_lag_seconds/m);
  const working = databaseSlot().opened;
  const broken = Promise.reject(new Error('no database'));
  broken.catch(() => undefined);
  databaseSlot().opened = broken;
  const without = await scraped();
  databaseSlot().opened = working;
  expect(without).toMatch(/^portal_skatteetaten_calls_in_flight 0$/m);
  expect(without).not.toMatch(/^portal_(consents|altinn_feed_failures_in_row)\b/m);
});

/** The names of the metrics in an expression. @throws Error when it is no PromQL. */
function namesIn(expression: string): string[] {
  const names: string[] = [];
  promql.parse(expression).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) throw new Error(`Not PromQL: ${expression}`);
      if (type.name === 'Identifier') names.push(expression.slice(from, to));
    },
  });
  return names;
}
