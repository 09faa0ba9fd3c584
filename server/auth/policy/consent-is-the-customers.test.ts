import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { permitBusiness, permitCustomer } from './permit.ts';
import type { StaffSession } from '../session/session-types.ts';

// That nobody at the bank can start or answer a consent: what does so asks the gate for the customer, and the gate gives an
// employee nothing of the kind, whatever the roles.

const STAFF: StaffSession = {
  kind: 'staff',
  email: 'randi@demobanken.example',
  name: 'Randi',
  roles: ['advisor', 'team-lead', 'bank-wide', 'pilot'],
  teams: ['Bedrift Øst'],
  sessionHash: 'a'.repeat(64),
};
const CHANGES = /\b(start|finish|abandon)Consent\b|\b(stop|resume)Showing\b/;
const SERVICE = "from '#server/features/consent/consent.ts'";

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'));

it('is changed only where a customer, acting for the business, has been let in', () => {
  const doors = [...filesIn('app'), ...filesIn('components'), ...filesIn('server')]
    .filter((path) => !path.startsWith(join('server', 'features', 'consent')))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => text.includes(SERVICE) && importOf(text).match(CHANGES) !== null);
  expect(doors.map(({ path }) => path).sort()).toEqual([
    'app/(kunde)/samtykke/retur/page.tsx',
    'server/actions/consent.ts',
  ]);
  for (const { text } of doors) {
    const asked = [...text.matchAll(/(?:kind|permission): '([a-z]+)'/g)].map(([, kind]) => kind);
    expect(asked.filter((kind) => ['staff', 'portfolio', 'client', 'pilot'].includes(kind ?? ''))).toEqual(
      [],
    );
    expect(text).toMatch(/(?:authorise\(\{ kind|permission): '(business|customer)'/);
  }
});

it('is refused to employees with every role there is', async () => {
  const refused = { ok: false, error: { code: 'not-authenticated' } };
  expect(permitCustomer(STAFF)).toMatchObject(refused);
  expect(await permitBusiness(STAFF, '313367002', new Date())).toMatchObject(refused);
});

/** The names that a file imports from the consent service. */
function importOf(text: string): string {
  const end = text.indexOf(SERVICE);
  return text.slice(text.lastIndexOf('import ', end), end);
}
