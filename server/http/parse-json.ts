import 'server-only';
import type { z } from 'zod';

/** A body that passes `schema`; undefined when it is no JSON or does not pass. */
export function parseJson<S extends z.ZodType>(body: string, schema: S): z.output<S> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? parsed.data : undefined;
}
