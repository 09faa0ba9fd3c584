import { expect, it } from 'vitest';
import { checkLicences } from './licences.js';

const check = (name: string, license?: string) => () =>
  checkLicences({
    '': { license: 'UNLICENSED' },
    [`node_modules/${name}`]: license === undefined ? {} : { license },
  });

it.each([
  ['a', 'MIT'],
  ['a', '(BSD-3-Clause OR GPL-2.0)'],
  ['a', 'Apache-2.0 AND MIT'],
  ['@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later'],
  ['@img/sharp-win32-x64', 'Apache-2.0 AND LGPL-3.0-or-later'],
  ['x/node_modules/argparse', 'Python-2.0'],
])('%s may be %s', (name, licence) => {
  expect(check(name, licence)).not.toThrow();
});

it.each([
  ['a', 'GPL-3.0-only'],
  ['a', 'MIT AND GPL-3.0-only'],
  ['a', 'LGPL-3.0-or-later'],
  ['@img/sharp-win32-x64', 'AGPL-3.0-only'],
  ['a', 'SEE LICENSE IN LICENSE'],
  ['a', undefined],
])('%s may not be %s', (name, licence) => {
  expect(check(name, licence)).toThrow(`  ${name}: ${licence ?? 'none stated'}`);
});
