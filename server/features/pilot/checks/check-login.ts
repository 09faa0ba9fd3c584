import 'server-only';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import { discover } from '#server/auth/oidc/discovery.ts';
import { loginProvider, type LoginProviderId } from '#server/auth/oidc/login-provider.ts';
import type { Config } from '#server/platform/config/config.ts';
import { probe, unanswered } from './probe.ts';

const NAMES = { customer: 'customerLogin', advisor: 'staffLogin' } as const;

/** Whether a login provider answers with metadata that the portal can use, and what time it is there. */
export async function checkLogin(
  id: LoginProviderId,
  config: Config,
  now: () => Date,
): Promise<readonly CheckLine[]> {
  const check = NAMES[id];
  const provider = loginProvider(id, config);
  const url = new URL(`${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { answer, clock } = await probe({
    system: provider.upstream,
    url,
    timeoutMs: provider.timeoutMs,
    now,
  });
  const silence = unanswered(check, answer);
  if (silence !== undefined) return [silence, ...clock];
  const metadata = await discover(provider, now(), { fresh: true });
  if (metadata.ok) return [{ check, outcome: 'ok', finding: 'loginReady' }, ...clock];
  if (metadata.error.code === 'setup-refused') {
    return [{ check, outcome: 'failed', finding: 'issuerDiffers' }, ...clock];
  }
  const status = answer.kind === 'answer' ? answer.status : 0;
  return [{ check, outcome: 'failed', finding: 'notTheSystem', values: { status } }, ...clock];
}
