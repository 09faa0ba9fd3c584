import 'server-only';
import type { StaffRole } from '#lib/portfolio/scope.ts';
import type { Config, Environment, OidcConfig } from './config-types.ts';
import { CLIENT_JWK_EXPECTED, clientJwk } from './private-jwk.ts';
import type { SettingsReader } from './settings-reader.ts';
import { issuer, secretText, text } from './value-schemas.ts';

const ISSUER_EXPECTED = 'the issuer as an http(s) URL, exactly as the provider writes it';

const LEVEL_EXPECTED = 'a level of assurance, as the provider writes it in the claim acr';

type Defaults = Readonly<Record<string, string | undefined>>;

/** The customer login: `CUSTOMER_OIDC_*`. Production must say which level it demands: without one any login would do. */
export function readCustomerLogin(
  reader: SettingsReader,
  defaults: Defaults,
  environment: Environment,
): Config['customerLogin'] | undefined {
  const oidc = readOidc(reader, 'CUSTOMER_OIDC', defaults);
  const name = 'CUSTOMER_OIDC_ACR';
  const acr =
    environment === 'production'
      ? reader.required(name, text, LEVEL_EXPECTED)
      : reader.optional(name, text, LEVEL_EXPECTED, defaults[name]);
  const pidClaim = reader.optional('CUSTOMER_OIDC_PID_CLAIM', text, 'the name of a claim', 'pid');
  if (oidc === undefined || pidClaim === undefined) return undefined;
  return { ...oidc, pidClaim, ...(acr === undefined ? {} : { acr }) };
}

/** The staff login: `ADVISOR_OIDC_*` and the names of the roles. */
export function readStaffLogin(reader: SettingsReader, defaults: Defaults): Config['staffLogin'] | undefined {
  const oidc = readOidc(reader, 'ADVISOR_OIDC', defaults);
  const roleClaim = reader.optional('ADVISOR_OIDC_ROLE_CLAIM', text, 'the name of a claim', 'roles');
  const teamClaim = reader.optional('ADVISOR_OIDC_TEAM_CLAIM', text, 'the name of a claim', 'teams');
  const acr = reader.optional('ADVISOR_OIDC_ACR', text, LEVEL_EXPECTED);
  const role = (name: string, standard: StaffRole) => reader.optional(name, text, 'a role', standard);
  const advisor = role('ADVISOR_ROLE', 'advisor');
  const teamLead = role('TEAM_LEAD_ROLE', 'team-lead');
  const bankWide = role('BANK_WIDE_ROLE', 'bank-wide');
  const pilot = role('PILOT_ROLE', 'pilot');
  if (oidc === undefined || roleClaim === undefined || teamClaim === undefined) return undefined;
  if (advisor === undefined || teamLead === undefined || bankWide === undefined || pilot === undefined)
    return undefined;
  const roleNames = { advisor, 'team-lead': teamLead, 'bank-wide': bankWide, pilot };
  return { ...oidc, roleClaim, teamClaim, roleNames, ...(acr === undefined ? {} : { acr }) };
}

function readOidc(reader: SettingsReader, prefix: string, defaults: Defaults): OidcConfig | undefined {
  const name = `${prefix}_ISSUER`;
  const issuerText = reader.required(name, issuer, ISSUER_EXPECTED, defaults[name]);
  const clientName = `${prefix}_CLIENT_ID`;
  const clientId = reader.required(clientName, text, 'the client id', defaults[clientName]);
  const auth = readClientAuthentication(reader, prefix);
  if (issuerText === undefined || clientId === undefined || auth === undefined) return undefined;
  return { issuer: issuerText, clientId, auth };
}

function readClientAuthentication(reader: SettingsReader, prefix: string): OidcConfig['auth'] | undefined {
  const [secretName, keyName] = [`${prefix}_CLIENT_SECRET`, `${prefix}_PRIVATE_JWK`];
  if (!exactlyOne(reader, secretName, keyName)) return undefined;
  if (reader.given(secretName)) {
    const secret = reader.required(secretName, secretText, 'the client secret');
    return secret === undefined ? undefined : { kind: 'secret', secret };
  }
  const jwk = reader.required(keyName, clientJwk, CLIENT_JWK_EXPECTED);
  return jwk === undefined ? undefined : { kind: 'key', jwk };
}

/** Whether exactly one of two settings is given; notes a fault otherwise. */
export function exactlyOne(reader: SettingsReader, first: string, second: string): boolean {
  if (reader.given(first) !== reader.given(second)) return true;
  const problem = reader.given(first)
    ? 'are both given; give one of them'
    : 'are both missing; give one of them';
  reader.fault(`${first} and ${second}`, problem);
  return false;
}
