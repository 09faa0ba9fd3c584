import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '#server/platform/config/settings.ts';

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => existsSync(path));
const documents = files.filter((path) => path.endsWith('.md'));
const sources = files.filter((path) => /\.(tsx?|js|css|sql|ya?ml|sh|conf|example)$|Dockerfile$/.test(path));

/** The anchors that GitHub gives the headings of a document. */
const anchorsOf = (path: string): Set<string> =>
  new Set(
    [...readFileSync(path, 'utf8').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

/** Why `target`, a path from the root of the repository with or without `#anchor`, leads nowhere. */
function faultOf(target: string): string | undefined {
  const [path = '', anchor] = target.split('#');
  if (!existsSync(path)) return `${target}: no such file`;
  if (anchor === undefined || !path.endsWith('.md') || anchorsOf(path).has(anchor)) return undefined;
  return `${target}: no such heading`;
}

const faultsOf = (targets: readonly string[]): string[] =>
  targets.map(faultOf).filter((fault) => fault !== undefined);

/** Files that operators make, and that documents name. */
const MADE_BY_OPERATORS = /^deploy\/(portal\.env$|secrets\/|reports\/)/;

/** The files and folders that a document names between backticks, such as `server/jobs.ts`. */
const pathsIn = (path: string): string[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /`((?:app|components|lib|server|sandbox|e2e|scripts|docs|deploy|public)\/[^\s`*{…]*)`/g,
    ),
  ]
    .map(([, named = '']) => named)
    .filter((named) => !MADE_BY_OPERATORS.test(named));

/** The file names without a folder that a document names between backticks and that no file has, such as `clock.ts`. */
const unknownNamesIn = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/`([\w.-]+\.(?:tsx?|js|sql|css|sh))`/g)]
    .map(([, name = '']) => name)
    .filter((name) => !files.some((file) => basename(file) === name));

/** The targets of a document's relative links, from the root of the repository. */
const linksIn = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)(?:<([^>]+)>|([^)\s]+))\)/g)].map(
    ([, quoted, link = quoted ?? '']) =>
      link.startsWith('#') ? `${path}${link}` : join(dirname(path), link),
  );

/** The documents that the comments of a source file cite, such as `docs/upstream/altinn.md#problems`. */
const citationsIn = (path: string): string[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /(?<![\w./])[\w-]+(?:\/[\w-]+)*\.md(?![\w'"`([]|\.\w)(?:#[\w-]+)?/g,
    ),
  ].map(([cited]) => cited);

describe('documents', () => {
  it.each(documents)('has no dead link and names no missing file in %s', (path) => {
    expect(faultsOf([...linksIn(path), ...pathsIn(path)])).toEqual([]);
    expect(unknownNamesIn(path)).toEqual([]);
  });

  it('are cited in comments by a file and heading that exist', () => {
    const faults = sources
      .filter((path) => path !== 'scripts/lint/docs.test.ts')
      .flatMap((path) => faultsOf(citationsIn(path)).map((fault) => `${path}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('are cited as decisions by a number that exists', () => {
    const numbers = new Set(readdirSync('docs/adr').map((name) => Number(name.slice(0, 4))));
    const faults = [...sources, ...documents].flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/(?:\bADR |docs\/adr\/)0*(\d+)/g)]
        .filter(([, number]) => !numbers.has(Number(number)))
        .map(([cited]) => `${path}: ${cited}`),
    );
    expect(faults).toEqual([]);
  });

  it('are decisions with the same four headings', () => {
    const headings = ['Context', 'Decision', 'Consequences', 'Revisit when'];
    const decisions = documents.filter((path) => /^docs\/adr\/\d/.test(path));
    const others = decisions.filter(
      (path) =>
        [...readFileSync(path, 'utf8').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading).join() !==
        headings.join(),
    );
    expect(others).toEqual([]);
  });

  it('list each decision in the index of decisions', () => {
    const decisions = readdirSync('docs/adr').filter((name) => /^\d{4}-/.test(name));
    const listed = linksIn('docs/adr/README.md').map((link) => link.replace('docs/adr/', ''));
    expect(listed.sort()).toEqual(decisions.sort());
  });

  it('describe each setting', () => {
    const text = readFileSync('docs/configuration.md', 'utf8');
    const settings = Object.keys(settingsOf('production').shape);
    expect(settings.filter((name) => !text.includes(`\`${name}`))).toEqual([]);
  });
});
