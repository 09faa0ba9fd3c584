import 'server-only';
import { and, asc, count, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { parsePortfolioQuery, portfolioParams, type PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import type { SavedView } from '#lib/portfolio/client.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { database } from '#server/platform/db/client.ts';
import { savedViews } from '#server/platform/db/schema/index.ts';
import { redactText } from '#server/platform/observability/redact.ts';

/** Named views of one employee: as many as a page lists well. */
const MOST = 20;
const MAX_NAME = 60;

const NAME = z
  .string()
  .transform((text) => text.trim())
  .refine((text) => text.length >= 1 && text.length <= MAX_NAME && /^\P{Cc}*$/u.test(text));

/** An employee's saved views, by name. */
export async function viewsOf(email: string): Promise<SavedView[]> {
  const db = await database();
  const rows = await db
    .select()
    .from(savedViews)
    .where(eq(savedViews.staffEmail, email))
    .orderBy(asc(savedViews.name));
  return rows.map(({ id, name, params }) => ({
    id,
    name,
    query: parsePortfolioQuery(Object.fromEntries(new URLSearchParams(params))),
  }));
}

/**
 * Saves a view under a name for the employee, and replaces the view that had the name. `invalid-input` for a bad name,
 * for what looks like an identity number, and for one view more than fit.
 */
export async function saveView(
  email: string,
  name: unknown,
  query: PortfolioQuery,
): Promise<Result<undefined, PortalError>> {
  const read = NAME.safeParse(name);
  const params = new URLSearchParams(portfolioParams(query).map(([key, value]) => [key, value])).toString();
  if (!read.success || [read.data, query.search].some((text) => redactText(text) !== text))
    return err(portalError('invalid-input'));
  const db = await database();
  const [there] = await db
    .select({ views: count() })
    .from(savedViews)
    .where(and(eq(savedViews.staffEmail, email), ne(savedViews.name, read.data)));
  if ((there?.views ?? 0) >= MOST) return err(portalError('invalid-input'));
  await db
    .insert(savedViews)
    .values({ staffEmail: email, name: read.data, params })
    .onConflictDoUpdate({ target: [savedViews.staffEmail, savedViews.name], set: { params } });
  return ok(undefined);
}

/** Deletes one of the employee's own views; another employee's is left alone. */
export async function removeView(email: string, id: number): Promise<void> {
  const db = await database();
  await db.delete(savedViews).where(and(eq(savedViews.staffEmail, email), eq(savedViews.id, id)));
}
