import { z } from 'zod';
import { parseInstant } from '../../../core/instants.ts';
import { parsePartyUrn } from '../parties.ts';

const partyUrn = z.string().refine((urn) => parsePartyUrn(urn) !== undefined, 'no party URN');
const organisationUrn = partyUrn.refine(
  (urn) => parsePartyUrn(urn)?.kind === 'organisation',
  'no organisation',
);
const personUrn = partyUrn.refine((urn) => parsePartyUrn(urn)?.kind === 'person', 'no person');

const instant = z.string().transform((text, context) => {
  const milliseconds = parseInstant(text);
  if (milliseconds !== undefined) return milliseconds;
  context.addIssue({ code: 'custom', message: 'no RFC 3339 date-time' });
  return z.NEVER;
});

const right = z.object({
  action: z
    .array(z.string())
    .nullish()
    .transform((actions) => actions ?? []),
  resource: z
    .array(z.object({ type: z.string(), value: z.string() }))
    .nullish()
    .transform((resources) => resources ?? []),
  metadata: z.record(z.string(), z.string().nullable()).nullable().default(null),
});

const viewMode = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['hide', 'show']))
  .transform((mode) => (mode === 'show' ? ('Show' as const) : ('Hide' as const)));

const requestSchema = z.object({
  id: z.guid().toLowerCase(),
  from: partyUrn,
  to: organisationUrn,
  requireddelegator: personUrn.nullable().default(null),
  validto: instant,
  consentrights: z.array(right),
  requestmessage: z.record(z.string(), z.string()).nullable().default(null),
  redirecturl: z.string(),
  portalviewmode: viewMode.default('Hide'),
});

/** A consent request that could be read; names in lower case, as input names are compared without case. */
export type CreateRequest = z.infer<typeof requestSchema>;

type Reading =
  { readonly request: CreateRequest } | { readonly unreadable: Readonly<Record<string, readonly string[]>> };

/** Reads the body of a create call. What cannot be read is named by its path, as the web framework does: `$.validto`. */
export function readCreateRequest(body: unknown): Reading {
  const parsed = requestSchema.safeParse(lowerNames(body));
  if (parsed.success) return { request: parsed.data };
  const issues = parsed.error.issues.map((issue): [string, string[]] => [
    `$.${issue.path.join('.')}`,
    [`The JSON value could not be read: ${issue.message}`],
  ]);
  return { unreadable: Object.fromEntries(issues) };
}

/** Property names in lower case; the keys of the two free maps are data and stay as they are. */
function lowerNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, content]: [string, unknown]) => {
      const lower = name.toLowerCase();
      return [lower, lower === 'metadata' || lower === 'requestmessage' ? content : lowerNames(content)];
    }),
  );
}
