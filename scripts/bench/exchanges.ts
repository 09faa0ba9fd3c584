// What passed on the wire between the portal and the sandbox, as the sandbox saw it.
import type { Stand } from './bench.ts';

/** A call of the portal's; `durationMs` is what the upstream took, and `concurrency` how many were under way with it. */
interface Exchange {
  readonly status: number;
  readonly durationMs: number;
  readonly concurrency: number;
}

type Upstream = 'maskinporten' | 'skatteetaten';

/** The calls to a system since the log was emptied. */
export async function exchangesOf(
  { sandboxUrl }: Pick<Stand, 'sandboxUrl'>,
  system: Upstream,
): Promise<readonly Exchange[]> {
  const answer = await fetch(`${sandboxUrl}/control/exchanges?system=${system}`);
  if (!answer.ok) throw new Error(`the exchange log answered ${answer.status}`);
  return (await answer.json()) as readonly Exchange[];
}

/** Empties the log, so that what follows is counted from nothing. */
export async function forgetExchanges({ sandboxUrl }: Pick<Stand, 'sandboxUrl'>): Promise<void> {
  await fetch(`${sandboxUrl}/control/exchanges`, { method: 'DELETE' });
}
