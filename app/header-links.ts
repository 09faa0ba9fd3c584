import type { HeaderLink } from '#components/ui/shell/header.tsx';
import { mayAct, roleOf, scopesOf } from '#lib/portfolio/scope.ts';
import { authorise } from '#server/auth/policy/authorise.ts';

/** For whoever sees clients. */
const CLIENTS: readonly HeaderLink[] = [
  { key: 'customers', href: '/radgiver' },
  { key: 'renewals', href: '/radgiver/fornyelser' },
];

/** For whoever works with clients, and does not only read. */
const INVITATIONS: readonly HeaderLink[] = [{ key: 'invitations', href: '/radgiver/invitasjoner' }];

/** What the header offers this person. Nobody logged in: nothing. */
export async function headerLinks(): Promise<{
  readonly loggedIn: boolean;
  readonly links: readonly HeaderLink[];
}> {
  const customer = await authorise({ kind: 'customer' });
  if (customer.ok) return { loggedIn: true, links: [{ key: 'businesses', href: '/bedrifter' }] };
  const staff = await authorise({ kind: 'staff' });
  if (!staff.ok) return { loggedIn: false, links: [] };
  const { session } = staff.value;
  const scopes = scopesOf(session);
  const links: readonly HeaderLink[] = [
    ...(scopes.length > 0 ? CLIENTS : []),
    ...(scopes.some((scope) => mayAct(roleOf(scope))) ? INVITATIONS : []),
    ...(session.roles.includes('pilot') ? [{ key: 'pilot', href: '/pilot' } as const] : []),
  ];
  return { loggedIn: true, links };
}
