import 'server-only';
import type { Report } from '#lib/pilot/integration-test/report.ts';
import { config, type Config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { openInMemory } from '#server/platform/db/embedded.ts';
import type { Limiter } from '#server/platform/limiter/limiter.ts';
import packageJson from '../../../../package.json' with { type: 'json' };
import type { HumanActor } from './human-actor.ts';
import { carryOutRun as carryOutRequested } from './carry-out-run.ts';
import { runIntegrationTest, type OnProgress } from './run.ts';
import type { TestContextSettings } from './test-context.ts';

/** What a run needs besides the configuration. */
export interface RunOrder {
  readonly config: Config;
  readonly limiter: Pick<Limiter, 'run'>;
  readonly effects: TestContextSettings['effects'];
  readonly orgnrs: readonly [string, ...string[]];
  readonly attendant: HumanActor;
  readonly testers: readonly string[];
  readonly vendor?: string;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly onProgress?: OnProgress;
}

const POLL_MS = 3_000;

/**
 * A run against the systems of the configuration, on books of its own in memory.
 * @throws Error in production: the cases create and withdraw consents.
 */
export function execute({
  config: settings,
  vendor,
  testers,
  onProgress,
  ...order
}: RunOrder): Promise<Report> {
  if (settings.environment === 'production') throw new Error('The integration test is not for production.');
  return runIntegrationTest(
    { ...order, config: settings, clock: () => new Date(), pollMs: POLL_MS, openDatabase: openInMemory },
    { testers, versions: versionsOf(settings), ...(vendor === undefined ? {} : { vendor }) },
    onProgress,
  );
}

/** What took part, and in which version or at which address. */
const versionsOf = ({ skatteetaten, altinn, maskinporten }: Config) => [
  { name: packageJson.name, version: packageJson.version },
  { name: 'Node.js', version: process.versions.node },
  { name: 'Krav og betalinger', version: skatteetaten.baseUrl.href },
  { name: 'Altinn', version: `${altinn.baseUrl.href} (${altinn.resource})` },
  { name: 'Maskinporten', version: maskinporten.issuer },
];

const STOP_POLL_MS = 2_000;
const TIMEOUT_MS = 20 * 60_000;

/** The background job: a run that the pilot page has asked for. See carry-out-run.ts. */
export const carryOutRun = async (
  own: Pick<RunOrder, 'limiter' | 'effects'>,
  id: string,
  signal: AbortSignal,
): Promise<boolean> =>
  carryOutRequested(
    {
      db: await database(),
      now: () => new Date(),
      signal,
      stopPollMs: STOP_POLL_MS,
      carryOut: (order) => execute({ ...order, ...own, config: config(), timeoutMs: TIMEOUT_MS }),
    },
    id,
  );
