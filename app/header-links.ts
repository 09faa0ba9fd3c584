import type { HeaderLink } from '#components/ui/shell/header.tsx';
import { mayAct, roleOf, scopesOf } from '#lib/portfolio/scope.ts';
import { authorise } from '#server/auth/policy/authorise.ts';

/** For employees who see clients. */
const CLIENTS: readonly HeaderLink[] = [
  { key: 'customers', href: '/radgiver' },
  { key: 'renewals', href: '/radgiver/fornyelser' },
];

/** For employees who may act on clients. */
const INVITATIONS: readonly HeaderLink[] = [{ key: 'invitations', href: '/radgiver/invitasjoner' }];

/** The header links of this person; none without a session. */
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
