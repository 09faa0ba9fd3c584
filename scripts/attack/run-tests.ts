import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Ended } from './weakening.ts';

const VITEST = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) }),
  ),
});

/** How the tests with these titles in these files end in the copy; on the embedded database, which every machine has. */
export async function runVitest(
  copy: string,
  files: readonly string[],
  titles: readonly string[],
): Promise<Ended> {
  const report = join(copy, '.data', 'vitest.json');
  const pattern = titles.map((title) => `^${escaped(title)}$`).join('|');
  await runIn(copy, { TEST_DATABASE_URL: '' }, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=json',
    `--outputFile=${report}`,
    '--testNamePattern',
    pattern,
    ...files,
  ]);
  if (!existsSync(report)) return {};
  const { testResults } = VITEST.parse(JSON.parse(readFileSync(report, 'utf8')));
  rmSync(report);
  return endedOf(testResults.flatMap((file) => file.assertionResults));
}

const SPEC = z.object({
  title: z.string(),
  tests: z.array(z.object({ results: z.array(z.object({ status: z.string() })) })),
});
const PLAYWRIGHT = z.object({ suites: z.array(z.object({ specs: z.array(SPEC) })) });

const BUILD = "import('./scripts/lib/build.js').then((build) => build.buildPortal())";

/** How the stories with these titles in these files end in a build of the copy. */
export async function runStories(
  copy: string,
  files: readonly string[],
  titles: readonly string[],
  browser: string | undefined,
): Promise<Ended> {
  const report = join(copy, '.data', 'playwright.json');
  if ((await runIn(copy, {}, ['--eval', BUILD])) !== 0) return {};
  const env = {
    ...{ TEST_DATABASE_URL: '', PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    ...(browser === undefined ? {} : { E2E_CHROMIUM: browser }),
  };
  await runIn(copy, env, [
    'node_modules/@playwright/test/cli.js',
    ...['test', '-c', 'e2e', '--workers=1', '-g', titles.map(escaped).join('|')],
    ...files.map((file) => file.replace(/^e2e\//, '')),
  ]);
  if (!existsSync(report)) return {};
  const { suites } = PLAYWRIGHT.parse(JSON.parse(readFileSync(report, 'utf8')));
  rmSync(report);
  const specs = suites.flatMap((suite) => suite.specs);
  return endedOf(
    specs.map(({ title, tests }) => ({
      fullName: title,
      status: tests[0]?.results.at(-1)?.status ?? 'skipped',
    })),
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Tests that ran; of those of one name, one that failed is enough. */
function endedOf(tests: readonly { readonly fullName: string; readonly status: string }[]): Ended {
  const ended: Record<string, 'passed' | 'failed'> = {};
  for (const { fullName, status } of tests) {
    if (status === 'passed') ended[fullName] ??= 'passed';
    if (status === 'failed' || status === 'timedOut') ended[fullName] = 'failed';
  }
  return ended;
}

/** Runs a program of the copy's with this Node and gives its exit code; what it prints is of no interest. */
async function runIn(
  copy: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<number | null> {
  const child = spawn(process.execPath, [...args], {
    cwd: copy,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}
