import { expect, it } from 'vitest';
import { checkLocked } from './lock-file.js';

const wanting = { optionalDependencies: { 'a-mac': '1.0.0' } };

it.each([
  ['node_modules/a-mac'],
  ['node_modules/b/node_modules/a-mac'],
  ['node_modules/b/node_modules/a/node_modules/a-mac'],
])('finds the package of a platform in %s', (path) => {
  expect(() => checkLocked({ '': {}, 'node_modules/b/node_modules/a': wanting, [path]: {} })).not.toThrow();
});

it.each([['node_modules/a/node_modules/a-mac'], ['node_modules/b/node_modules/c/node_modules/a-mac']])(
  'names the package of a platform that stands only in %s, where it is not found',
  (path) => {
    expect(() => checkLocked({ '': {}, 'node_modules/b/node_modules/a': wanting, [path]: {} })).toThrow(
      '  a-mac, for node_modules/b/node_modules/a',
    );
  },
);

it('names what the project itself asks for', () => {
  expect(() => checkLocked({ '': wanting })).toThrow('  a-mac, for the project');
});
