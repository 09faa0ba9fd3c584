import { startRelay } from './relay.ts';
import type { RelayOptions } from './relay.ts';

/** Which instance a request went to. */
interface Served {
  readonly method: string;
  readonly path: string;
  readonly instance: number;
}

/** A load balancer without stickiness: each request but those for the build's own files goes to the next instance. */
export interface RoundRobin {
  readonly served: readonly Served[];
  /** Sends everything to one instance; `undefined`: to each in turn again. */
  only(instance: number | undefined): void;
  close(): Promise<void>;
}

/** Listens on `port` and serves from the instances on `ports`. */
export async function startRoundRobin(
  port: number,
  ports: readonly number[],
  watch: Omit<RelayOptions, 'portFor'>,
): Promise<RoundRobin> {
  const served: Served[] = [];
  let pinned: number | undefined;
  let turn = 0;
  const { close } = await startRelay(port, {
    ...watch,
    portFor({ method, path }) {
      const instance = pinned ?? turn % ports.length;
      if (!path.startsWith('/_next/')) {
        turn += 1;
        served.push({ method, path, instance });
      }
      return ports[instance] ?? 0;
    },
  });
  return { served, only: (instance) => (pinned = instance), close };
}
