import 'server-only';
import { z } from 'zod';
import type { LoginRefusal } from '#lib/core/auth/login.ts';
import { isNationalId } from '#lib/core/identifiers/national-id.ts';
import { STAFF_ROLES } from '#lib/portfolio/scope.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Config } from '#server/platform/config/config.ts';
import { personByPid } from '../directory/persons.ts';
import type { IdTokenClaims } from './id-token.ts';
import type { LoginProviderId } from './login-provider.ts';
import type { Identity } from '../session/session-types.ts';

/**
 * Who a verified ID token speaks of. Customers are found by their identity number, which goes no further than this call;
 * staff are who the workforce provider says, with the roles that this portal knows. Refused: 'not-a-customer' for
 * a person whom the customer file does not name, 'no-role' for staff without a role here, 'failed' for claims that lack
 * what was agreed with the provider.
 */
export async function resolveIdentity(
  provider: LoginProviderId,
  claims: IdTokenClaims,
  config: Pick<Config, 'customerLogin' | 'staffLogin'>,
): Promise<Result<Identity, Extract<LoginRefusal, 'not-a-customer' | 'no-role' | 'failed'>>> {
  return provider === 'customer'
    ? identifyCustomer(claims[config.customerLogin.pidClaim])
    : identifyStaff(claims, config.staffLogin);
}

async function identifyCustomer(pid: unknown): Promise<Result<Identity, 'not-a-customer' | 'failed'>> {
  if (typeof pid !== 'string' || !isNationalId(pid)) return err('failed');
  const person = await personByPid(pid);
  return person ? ok({ kind: 'customer', personId: person.id }) : err('not-a-customer');
}

const STAFF_CLAIMS = z.object({
  email: z.email().transform((email) => email.toLowerCase()),
  name: z.string().trim().min(1).max(200).optional(),
  email_verified: z.literal(true).optional(),
});

/** One role or team as text, or several in a list; composed, as the customer file's teams are; anything else gives none. */
const TEXT = z.string().normalize('NFC');
const TEXTS = z.union([TEXT.transform((text) => [text]), z.array(TEXT)]).catch([]);

function identifyStaff(
  claims: IdTokenClaims,
  settings: Config['staffLogin'],
): Result<Identity, 'no-role' | 'failed'> {
  const staff = STAFF_CLAIMS.safeParse(claims);
  if (!staff.success) return err('failed');
  const stated = TEXTS.parse(claims[settings.roleClaim]);
  const roles = STAFF_ROLES.filter((role) => stated.includes(settings.roleNames[role]));
  if (roles.length === 0) return err('no-role');
  const teams = roles.includes('team-lead') ? TEXTS.parse(claims[settings.teamClaim]) : [];
  const { email, name } = staff.data;
  return ok({ kind: 'staff', subject: claims.sub, email, name: name ?? email, roles, teams });
}
