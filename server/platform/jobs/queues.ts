import 'server-only';
import type { Queue } from 'pg-boss';
import { z } from 'zod';

/** How a queue treats its jobs. Times in seconds. */
type QueueSettings = Required<
  Pick<
    Queue,
    'policy' | 'retryLimit' | 'retryDelay' | 'retryDelayMax' | 'expireInSeconds' | 'deleteAfterSeconds'
  >
>;

interface QueueDefinition<P extends z.ZodType> {
  readonly payload: P;
  readonly settings: QueueSettings;
}

const DAY = 24 * 60 * 60;

/**
 * A queue without payload for work that repeats: at most one job waits or runs, over all instances. A failed one is tried three more
 * times, a minute apart at most, so that an outage delays it no longer than its own interval does.
 */
const recurring = (settings: Partial<QueueSettings> = {}) =>
  define(z.object({}), {
    policy: 'exclusive',
    retryLimit: 3,
    retryDelay: 15,
    retryDelayMax: 60,
    expireInSeconds: 15 * 60,
    deleteAfterSeconds: 2 * DAY,
    ...settings,
  });

/**
 * Every queue of the portal: what its jobs carry and how they are treated. Payloads are stored readable and outlive what they are
 * about, so they hold ids alone: never addresses, tokens, account numbers or identity numbers.
 */
export const QUEUES = {
  consents: recurring(),
  sharing: recurring(),
  // One run lasts from one to five in the morning.
  refresh: recurring({ expireInSeconds: 5 * 60 * 60 }),
  reminders: recurring(),
  limits: recurring(),
  'payment-files': recurring(),
  // Tries for about a day, half an hour apart at most. A job may take as long as the mail server's silences, and five are taken at once.
  mail: define(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('reminder'), id: z.uuid() }),
      z.object({ kind: z.literal('invitation'), id: z.uuid() }),
      z.object({ kind: z.literal('batch-item'), batch: z.uuid(), position: z.int().min(0) }),
    ]),
    {
      policy: 'standard',
      retryLimit: 60,
      retryDelay: 30,
      retryDelayMax: 30 * 60,
      expireInSeconds: 60 * 60,
      deleteAfterSeconds: 2 * DAY,
    },
  ),
  // Waits twenty minutes for a person at a time. A run that was interrupted is closed by the second attempt, never repeated.
  'integration-test': define(z.object({ run: z.uuid() }), {
    policy: 'exclusive',
    retryLimit: 1,
    retryDelay: 1,
    retryDelayMax: 1,
    expireInSeconds: 23 * 60 * 60,
    deleteAfterSeconds: 7 * DAY,
  }),
} as const satisfies Record<string, QueueDefinition<z.ZodType>>;

export type QueueName = keyof typeof QUEUES;
export type Payload<N extends QueueName> = z.output<(typeof QUEUES)[N]['payload']>;

/** Where a job ends when its last retry failed: no worker reads it, and a person sends its jobs back. */
export const DEAD_LETTERS = 'dead-letters';

/** Seconds without a sign of life after which a job is taken from an instance that has fallen. */
export const HEARTBEAT_SECONDS = 30;

export const queueNames = Object.keys(QUEUES) as readonly QueueName[];

function define<P extends z.ZodType>(payload: P, settings: QueueSettings): QueueDefinition<P> {
  return { payload, settings };
}
