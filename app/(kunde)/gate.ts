import { notFound, redirect } from 'next/navigation';
import { addressOf, type Params } from '#lib/core/http/search-params.ts';
import { authorise } from '#server/auth/policy/authorise.ts';
import { recordView } from '#server/auth/policy/record-view.ts';

/** The front page with a way back to `path` after login. */
const loginPage = (path: string): string => `/?neste=${encodeURIComponent(path)}`;

/** The person's session, or the login page, which leads back to `path`. */
export async function requireCustomer(path: string) {
  const access = await authorise({ kind: 'customer' });
  return access.ok ? access.value : redirect(loginPage(path));
}

/**
 * Session and business for a page under `/bedrift/<orgnr>`, and a line in the audit trail that the person is shown it. Not
 * logged in: the login page, which leads back to `path` with its search. A business that is unknown, malformed or somebody
 * else's: the same 404. The trail gets the path alone: a search may hold what somebody typed.
 */
export async function requireBusiness(orgnr: string, path: string, search: Params = {}) {
  const access = await permitted(orgnr, path, search);
  await recordView(access.session, orgnr, path);
  return access;
}

/**
 * The same for pages that wait for others: `begin` is called as soon as the person may see the business, so that what takes
 * time is on its way while the view is written down. Nothing is shown before both are done.
 */
export async function requireBusinessAnd<T>(
  orgnr: string,
  path: string,
  search: Params,
  begin: () => Promise<T>,
) {
  const access = await permitted(orgnr, path, search);
  const [begun] = await Promise.all([begin(), recordView(access.session, orgnr, path)]);
  return { ...access, begun };
}

async function permitted(orgnr: string, path: string, search: Params) {
  const access = await authorise({ kind: 'business', orgnr });
  if (access.ok) return access.value;
  return access.error.code === 'not-authenticated'
    ? redirect(loginPage(addressOf(path, search)))
    : notFound();
}

/**
 * A page title that names the business only to those who may see it. For others it is the 404's own, decided here and not
 * left to whether the page or its title is ready first.
 */
export async function businessTitle(orgnr: string, page: string): Promise<{ title?: string }> {
  const access = await authorise({ kind: 'business', orgnr });
  if (access.ok) return { title: `${page} – ${access.value.business.name}` };
  return access.error.code === 'not-found' ? notFound() : {};
}
