import { expect, it } from 'vitest';
import { nameKey } from './name-key.ts';

it.each([
  ['Bjørka\u030as Byggservice', 'bj|rk}s byggservice'], // å as two characters
  ['Čáhput ja Šuoššjávri', 'cahput ja suossjavri'],
  ['Ŋuolla Đivttas Ŧ Ž', 'nuolla divttas t z'],
  ['Łukasz Wiśniewski', 'lukasz wisniewski'],
  ['Ærlig Østlands-Ål', '{rlig |stlands }l'],
])('writes %j as %j', (name, key) => expect(nameKey(name)).toBe(key));
