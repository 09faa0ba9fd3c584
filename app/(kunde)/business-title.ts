import { notFound } from 'next/navigation';
import { authorise } from '#server/auth/policy/authorise.ts';

/**
 * A page title that names the business, for persons who may see it. For others it is the title of the 404: the status is decided
 * here, whether the page or its title is ready first.
 */
export async function businessTitle(orgnr: string, page: string): Promise<{ title?: string }> {
  const access = await authorise({ kind: 'business', orgnr });
  if (access.ok) return { title: `${page} – ${access.value.business.name}` };
  return access.error.code === 'not-found' ? notFound() : {};
}
