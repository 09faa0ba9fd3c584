import 'server-only';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import type { Result } from '#lib/core/result.ts';
import { tryBaseConfig, tryConfig, type BaseConfig, type Config } from '#server/platform/config/config.ts';
import { withoutDeadline } from '#server/platform/http/deadline.ts';
import { createTokenSource } from '#server/integrations/maskinporten/token-source.ts';
import { checkAccess, checkAltinn } from './check-altinn.ts';
import { checkConsentEnd, checkMail, checkRates } from './check-settings.ts';
import { checkDatabase } from './check-database.ts';
import { checkLogin } from './check-login.ts';
import { checkMaskinporten, checkToken, scopesOf } from './check-maskinporten.ts';
import { checkSigning } from './check-signing.ts';
import { checkSkatteetaten } from './check-skatteetaten.ts';

export interface CheckSettings {
  readonly config: Result<Config, readonly string[]>;
  /** What the database needs, which may be right when the rest is not. */
  readonly base: Result<BaseConfig, readonly string[]>;
  readonly now: () => Date;
}

/** Goes through everything that this process's configuration needs. See {@link runChecks}. */
export const checkPortal = (): Promise<readonly CheckLine[]> =>
  // Each check has its own time limit, and all of them together may take longer than a page.
  withoutDeadline(() => runChecks({ config: tryConfig(), base: tryBaseConfig(), now: () => new Date() }));

/**
 * Goes through everything that the portal needs, once and without retries, and tells what it found line by line. Reads
 * no customer data and leaves nothing behind in any system. Never rejects because something is wrong: that is a line.
 */
export async function runChecks({ config, base, now }: CheckSettings): Promise<readonly CheckLine[]> {
  const database = base.ok
    ? checkDatabase(base.value)
    : Promise.resolve<CheckLine>({ check: 'database', outcome: 'skipped', finding: 'needsConfiguration' });
  if (!config.ok) {
    const wrong: CheckLine = {
      check: 'configuration',
      outcome: 'failed',
      finding: 'configurationWrong',
      details: config.error,
    };
    return [wrong, await database];
  }
  const settings = config.value;
  const values = { environment: settings.environment };
  const [held, logins, grants, altinn, skatteetaten, mail] = await Promise.all([
    database,
    Promise.all((['customer', 'advisor'] as const).map((id) => checkLogin(id, settings, now))),
    checkGrants(settings, now),
    checkAltinn(settings, now),
    checkSkatteetaten(settings, now),
    checkMail(settings),
  ]);
  const lines = [
    ...logins.flat(),
    ...grants,
    ...altinn,
    checkConsentEnd(settings, now()),
    ...skatteetaten,
    mail,
  ];
  return [
    { check: 'configuration', outcome: 'ok', finding: 'configurationRead', values },
    checkSigning(settings, now()),
    checkRates(settings, now()),
    held,
    // Clocks stand together, since together they tell whose clock is wrong.
    ...lines.filter(({ check }) => check !== 'clock'),
    ...lines.filter(({ check }) => check === 'clock'),
  ];
}

/** Maskinporten, a token per scope, and what the first of them opens; each needs the one before it. */
async function checkGrants(config: Config, now: () => Date): Promise<readonly CheckLine[]> {
  const maskinporten = await checkMaskinporten(config, now);
  const scopes = scopesOf(config);
  if (maskinporten.some(({ check, outcome }) => check === 'maskinporten' && outcome !== 'ok')) {
    const skipped = { outcome: 'skipped', finding: 'needsMaskinporten' } as const;
    return [
      ...maskinporten,
      ...scopes.map((about): CheckLine => ({ check: 'token', about, ...skipped })),
      { check: 'access', ...skipped },
    ];
  }
  // A source of its own: the portal's may hold tokens from before something went wrong.
  const { timeoutMs } = config.upstream;
  const tokens = createTokenSource({
    config: config.maskinporten,
    upstream: { timeoutMs, retries: 0 },
    now,
  });
  const given = await Promise.all(scopes.map((scope) => checkToken(tokens, scope)));
  const access: CheckLine =
    given[0]?.outcome === 'ok'
      ? await checkAccess(config, tokens, now)
      : { check: 'access', outcome: 'skipped', finding: 'needsToken' };
  return [...maskinporten, ...given, access];
}
