import 'server-only';
import type { z } from 'zod';

/** Levels of an answer; the deepest that an upstream gives has seven (docs/upstream/skatteetaten.md#values). */
const MOST_LEVELS = 32;

/**
 * A body that passes `schema`; undefined when it is no JSON, is nested deeper than any answer, or does not pass. The depth is looked
 * at first: what `JSON.parse` and a schema do with each level grows with all that lies below it.
 */
export function parseJson<S extends z.ZodType>(body: string, schema: S): z.output<S> | undefined {
  if (!isNestedAtMost(body, MOST_LEVELS)) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? parsed.data : undefined;
}

/** Whether a JSON text opens no more than so many arrays and objects in each other. One look at each character, and none after the first too many. */
export function isNestedAtMost(text: string, levels: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === BRACKET || code === BRACE) {
      depth += 1;
      if (depth > levels) return false;
    } else if (code === BRACKET_END || code === BRACE_END) depth -= 1;
  }
  return true;
}

/** Where the string that begins at `start` ends: at the next quote that no backslash takes its meaning from. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
  }
  return text.length;
}

const [QUOTE, BACKSLASH, BRACKET, BRACKET_END, BRACE, BRACE_END] = Array.from('"\\[]{}', (sign) =>
  sign.charCodeAt(0),
);
