import { describe, expect, it } from 'vitest';
import { isInScope, mayAct, roleOf, scopesOf, type StaffRole } from './scope.ts';

const staff = (roles: readonly StaffRole[], teams: readonly string[] = []) =>
  scopesOf({ email: 'randi@bank.example', roles, teams });

describe('the scopes of an employee', () => {
  it('are what the roles give, the narrowest first', () => {
    expect(staff(['bank-wide', 'team-lead', 'advisor'], ['Øst', 'Vest'])).toEqual([
      { kind: 'own', advisorEmail: 'randi@bank.example' },
      { kind: 'team', team: 'Øst' },
      { kind: 'team', team: 'Vest' },
      { kind: 'bank' },
    ]);
  });

  it('are none for the pilot team, and for a team without the role to lead it', () => {
    expect(staff(['pilot'], ['Øst'])).toEqual([]);
    expect(staff(['team-lead'])).toEqual([]);
    expect(staff(['advisor'], ['Øst'])).toHaveLength(1);
  });

  it('name the role that a look is made in', () => {
    expect(staff(['advisor', 'team-lead', 'bank-wide'], ['Øst']).map(roleOf)).toEqual([
      'advisor',
      'team-lead',
      'bank-wide',
    ]);
    expect((['advisor', 'team-lead', 'bank-wide'] as const).map(mayAct)).toEqual([true, true, false]);
  });
});

describe('a client', () => {
  const own = { advisorEmail: 'randi@bank.example', team: 'Øst' };
  const others = { advisorEmail: 'rolf@bank.example', team: 'Vest' };
  const nobodys = { advisorEmail: undefined, team: undefined };
  const seenBy = (roles: readonly StaffRole[]) =>
    [own, others, nobodys].map((client) => staff(roles, ['Øst']).some((scope) => isInScope(scope, client)));

  it('is seen by its advisor, its team lead, and who reads the whole bank', () => {
    expect(seenBy(['advisor'])).toEqual([true, false, false]);
    expect(seenBy(['team-lead'])).toEqual([true, false, false]);
    expect(seenBy(['bank-wide'])).toEqual([true, true, true]);
    expect(seenBy(['pilot'])).toEqual([false, false, false]);
  });
});
