import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyProject } from './attack/copy.ts';
import { runStories, runVitest } from './attack/run-tests.ts';
import { toMarkdown } from './attack/to-markdown.ts';
import type { Proof } from './attack/to-markdown.ts';
import { verdictOn, weaken } from './attack/weakening.ts';
import type { Ended, Weakening } from './attack/weakening.ts';
import { BUILT_WEAKENINGS, WEAKENINGS } from './attack/weakenings.ts';
import { findBrowser } from './lib/browser.js';

/**
 * `npm run attack:prove`: weakens a copy of the sources in one place at a time, and demands that the test that is there for it
 * fails. `--with-builds` also those that need a browser, `--only a,b` some of them, `--write` docs/attack-tests.md (of all).
 */
type Run = (copy: string, files: readonly string[], titles: readonly string[]) => Promise<Ended>;

const [withBuilds, write, some] = ['--with-builds', '--write', '--only'].map((flag) =>
  process.argv.includes(flag),
);
const only = process.argv[process.argv.indexOf('--only') + 1]?.split(',') ?? [];
const isAsked = ({ id }: Weakening) => some !== true || only.includes(id);
mkdirSync('.data', { recursive: true });
const copy = mkdtempSync(resolve('.data/attack-'));

/** Whether the tests pass while nothing is weakened: otherwise that they fail says nothing. */
async function soundness(weakenings: readonly Weakening[], run: Run): Promise<readonly string[]> {
  const titles = [...new Set(weakenings.map(({ test: [, title] }) => title))];
  const ended = await run(copy, [...new Set(weakenings.map(({ test: [file] }) => file))], titles);
  return titles.filter((title) => ended[title] !== 'passed');
}

async function prove(weakening: Weakening, run: Run): Promise<Proof> {
  const { file, test } = weakening;
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, weaken(whole, weakening));
  try {
    return { weakening, verdict: verdictOn(weakening, await run(copy, [test[0]], [test[1]])) };
  } finally {
    writeFileSync(path, whole);
  }
}

async function proveAll(weakenings: readonly Weakening[], run: Run): Promise<readonly Proof[]> {
  if (weakenings.length === 0) return [];
  const unsound = await soundness(weakenings, run);
  if (unsound.length > 0) {
    throw new Error(`These do not pass on the sources as they are:\n  ${unsound.join('\n  ')}`);
  }
  const proofs: Proof[] = [];
  for (const weakening of weakenings) {
    const proof = await prove(weakening, run);
    console.log(`${proof.verdict.padEnd(8)} ${weakening.id}: ${weakening.what}`);
    proofs.push(proof);
  }
  return proofs;
}

/** Also before the builds: a run that is broken off during them has still proved the rest. */
function keep(proofs: readonly Proof[]): void {
  if (write !== true || some === true) return;
  writeFileSync('docs/attack-tests.md', toMarkdown(proofs, new Date().toISOString().slice(0, 10)));
}

try {
  copyProject(copy);
  mkdirSync(join(copy, '.data'));
  const browser = withBuilds === true ? findBrowser() : undefined;
  const stories: Run = (...asked) => runStories(...asked, browser);
  const proofs = [...(await proveAll(WEAKENINGS.filter(isAsked), runVitest))];
  keep(proofs);
  if (withBuilds === true) {
    proofs.push(...(await proveAll(BUILT_WEAKENINGS.filter(isAsked), stories)));
    keep(proofs);
  }
  const caught = proofs.filter(({ verdict }) => verdict === 'caught').length;
  console.log(`${caught} of ${proofs.length} caught`);
  process.exitCode = caught === proofs.length ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
