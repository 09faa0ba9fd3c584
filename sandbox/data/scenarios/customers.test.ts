import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ADVISOR_OF, BUSINESSES, CUSTOMERS, TEAM_OF } from './people.ts';

it('the demo bank’s customer file says what the catalogue of people says', () => {
  const expected = CUSTOMERS.flatMap((person) =>
    person.roles.map(({ orgnr, role }) => {
      const business = BUSINESSES.find((candidate) => candidate.orgnr === orgnr);
      return [
        orgnr,
        business?.name,
        business?.form,
        person.pid,
        role,
        ADVISOR_OF[orgnr] ?? '',
        person.name,
        TEAM_OF[orgnr] ?? '',
      ].join(';');
    }),
  );
  const file = readFileSync(new URL('./customers.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  expect(file).toEqual(['orgnr;name;form;pid;role;advisor;person;team', ...expected]);
});
