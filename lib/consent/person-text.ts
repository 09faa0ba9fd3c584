import type { ConsentPerson } from './consent.ts';

/**
 * A person as the others of the business see them: `Kari Granli (daglig leder)`, the name or the role alone when only one
 * is known, and `former` for a person without a mandate.
 */
export function personText({ name, role }: Pick<ConsentPerson, 'name' | 'role'>, former: string): string {
  if (name === undefined) return role ?? former;
  return role === undefined ? name : `${name} (${inSentence(role)})`;
}

/** Roles are written with a capital in the customer file; an abbreviation keeps its capitals. */
const inSentence = (role: string): string =>
  /^\p{Lu}\p{Ll}/u.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
