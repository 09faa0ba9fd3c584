import { z } from 'zod';
import { maskNationalIds } from '#lib/core/identifiers/national-id.ts';

/** The systems whose exchanges with the portal can be recorded; a log-in is a person's, and is not. */
export const RECORDED_SYSTEMS = ['maskinporten', 'altinn', 'skatteetaten'] as const;
export type RecordedSystem = (typeof RECORDED_SYSTEMS)[number];

const fields = z.record(z.string(), z.json());
/** JSON as what it says, anything else as it stood. */
const body = z.union([z.strictObject({ json: z.json() }), z.strictObject({ text: z.string() })]);

const request = z.strictObject({
  method: z.enum(['GET', 'POST']),
  /** Below the system's own address, with the query. */
  path: z.string().startsWith('/'),
  accept: z.string().optional(),
  contentType: z.string().optional(),
  body: body.optional(),
  /** The signed grant, with `{{any}}` for what differs from one to the next. */
  assertion: z.strictObject({ header: fields, claims: fields }).optional(),
  /** Name of the access token that was shown. */
  uses: z.string().optional(),
});

const response = z.strictObject({
  status: z.int().min(200).max(599),
  contentType: z.string().optional(),
  retryAfter: z.string().optional(),
  body: body.optional(),
  /** Name of the access token that this answer gave, which stands in it as `{{token}}`. */
  gives: z.string().optional(),
});

const exchange = z.strictObject({
  system: z.enum(RECORDED_SYSTEMS),
  at: z.iso.datetime(),
  /** Counted for each system: exchanges of one turn passed side by side. */
  turn: z.int().positive(),
  request,
  /** Null when the connection was broken without an answer. */
  response: response.nullable(),
});

/**
 * What the portal said to other systems in a journey, and what they answered. Addresses are written `{{maskinporten}}`,
 * `{{altinn}}` and so on, and are filled in at the replay.
 */
export const recordingSchema = z
  .strictObject({
    version: z.literal(1),
    journey: z.string(),
    recordedAt: z.iso.datetime(),
    exchanges: z.array(exchange),
    /** What belongs to the journey but could not be kept, in words. */
    leftOut: z.array(z.string()),
  })
  .refine((recording) => isWithoutSecrets(JSON.stringify(recording)), {
    error: 'there is a token, a key or a national identity number in it',
  });

export type Recording = z.infer<typeof recordingSchema>;
export type RecordedExchange = Recording['exchanges'][number];
export type RecordedRequest = RecordedExchange['request'];
export type RecordedBody = z.infer<typeof body>;

/** A signed token or a certificate begins with `{"` or `0x30 0x82` in base64. */
const isWithoutSecrets = (text: string): boolean =>
  !/eyJ[\w-]{10,}\.|MII[\w+/]{40,}|PRIVATE KEY/.test(text) && maskNationalIds(text) === text;
