import { z } from 'zod';
import { isOrgnr } from '#lib/core/identifiers/orgnr.ts';
import type { CaseId } from './cases.ts';
import type { Report } from './report.ts';

/** `interrupted`: the process that carried it out ended; nothing was reported. */
export const RUN_STATUSES = ['queued', 'running', 'finished', 'interrupted'] as const;

/** What a run waits for, as it is shown to the person who must do it. */
export const shownWait = z.object({
  kind: z.enum(['approve', 'reject', 'revoke', 'consent-end', 'token-end', 'feed']),
  orgnr: z.string().optional(),
  link: z.url({ protocol: /^https?$/ }).optional(),
});
export type ShownWait = z.infer<typeof shownWait>;

/** An integration test that was started from the pilot page. */
export interface TestRun {
  readonly id: string;
  readonly status: (typeof RUN_STATUSES)[number];
  readonly orgnrs: readonly string[];
  readonly tester: string;
  readonly requestedAt: Date;
  readonly stopping: boolean;
  readonly currentCase?: CaseId;
  readonly waitingFor?: ShownWait;
  readonly report?: Report;
}

/** Most organisations in one run: each takes a person's yes. */
const MOST = 20;

/** Organisation numbers as people write them: spaces within, and comma, semicolon or line break between. */
export const orgnrList = z
  .string()
  .max(1000)
  .transform((text) => [
    ...new Set(
      text
        .split(/[,;\n]+/)
        .map((one) => one.replaceAll(/[\s\u00a0]/g, ''))
        .filter((one) => one !== ''),
    ),
  ])
  .refine((all) => all.length > 0 && all.length <= MOST && all.every(isOrgnr));
