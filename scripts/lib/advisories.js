import { spawnSync } from 'node:child_process';

/** Advisories of these severities about what runs in production must be dealt with. */
const SERIOUS = ['high', 'critical'];
/** The registry is given so long to answer, in milliseconds. */
const PATIENCE_MS = 30_000;

/**
 * Asks the registry what is known about the packages that run in production.
 * @returns {{ kind: 'none' } | { kind: 'found', lines: string[] } | { kind: 'not-asked', why: string }}
 */
export function findAdvisories() {
  const answer = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  return readAudit(answer.stdout ?? '');
}

/** What `npm audit --json` has said; anything but its report means that the registry could not be asked. */
export function readAudit(output) {
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { kind: 'not-asked', why: 'no answer' };
  }
  if (typeof report.vulnerabilities !== 'object')
    return { kind: 'not-asked', why: String(report.message ?? 'no report') };
  const lines = Object.entries(report.vulnerabilities)
    .filter(([, { severity }]) => SERIOUS.includes(severity))
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
  return lines.length === 0 ? { kind: 'none' } : { kind: 'found', lines };
}
