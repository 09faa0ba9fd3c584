import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';

/** A database on the tests' PostgreSQL with the roles that a bank would make (deploy/database-roles.sql). */
export interface OwnDatabase {
  /** For the migrations. */
  readonly ownerUrl: string;
  /** For the portal. */
  readonly portalUrl: string;
  drop(): Promise<void>;
}

/** Makes the database on the server at `url`, which must let us in as a superuser. */
export async function makeDatabase(url: string): Promise<OwnDatabase> {
  const name = `portal_e2e_${randomBytes(6).toString('hex')}`;
  const [owner, portal, password] = [`${name}_owner`, `${name}_portal`, randomBytes(16).toString('hex')];
  await onServer(url, `create database ${name}`);
  const inside = new URL(url);
  inside.pathname = `/${name}`;
  await onServer(inside.href, ...rolesScript({ owner, portal, password, name }));
  const as = (role: string): string => {
    const address = new URL(inside);
    address.username = role;
    address.password = password;
    return address.href;
  };
  return {
    ownerUrl: as(owner),
    portalUrl: as(portal),
    drop: () =>
      onServer(url, `drop database ${name} with (force)`, `drop role ${owner}`, `drop role ${portal}`),
  };
}

/** The statements of the file as psql would run them; its one `\gexec` is a grant. */
function rolesScript(values: Record<'owner' | 'portal' | 'password' | 'name', string>): string[] {
  const { owner, portal, password, name } = values;
  return readFileSync('deploy/database-roles.sql', 'utf8')
    .replaceAll(/^--.*$/gm, '')
    .replace(/^select format.*$/m, `grant create on database ${name} to ${owner};`)
    .replaceAll(':"owner"', owner)
    .replaceAll(':"portal"', portal)
    .replaceAll(/:'\w+_password'/g, `'${password}'`)
    .split(';')
    .filter((statement) => statement.trim() !== '');
}

async function onServer(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
