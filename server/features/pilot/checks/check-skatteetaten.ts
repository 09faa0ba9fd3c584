import 'server-only';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import type { Config } from '#server/platform/config/config.ts';
import { probe, unanswered } from './probe.ts';

const REFUSALS: readonly number[] = [401, 403];

/**
 * Whether Krav og betalinger answers: it must refuse a call without a token. No account is requested but that of the
 * bank's own, and nothing of the answer but its status is looked at.
 */
export async function checkSkatteetaten(
  { skatteetaten, bank, upstream }: Config,
  now: () => Date,
): Promise<readonly CheckLine[]> {
  const check = 'skatteetaten';
  const base = skatteetaten.baseUrl.href.replace(/\/$/, '');
  const url = new URL(`${base}/${skatteetaten.rightsPackage}/${bank.orgnr}/aapnekrav`);
  const { timeoutMs } = upstream;
  const { answer, clock } = await probe({ system: 'skatteetaten', url, timeoutMs, refusals: REFUSALS, now });
  const silence = unanswered(check, answer);
  if (silence !== undefined || answer.kind === 'no-answer') return silence ? [silence, ...clock] : clock;
  const { status } = answer;
  if (REFUSALS.includes(status)) {
    return [{ check, outcome: 'ok', finding: 'skatteetatenReady' }, ...clock];
  }
  const finding = status === 404 ? 'skatteetatenAddress' : 'notTheSystem';
  return [{ check, outcome: 'failed', finding, values: { status } }, ...clock];
}
