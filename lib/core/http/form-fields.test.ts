import { expect, it } from 'vitest';
import { fieldsOf, groupFields } from './form-fields.ts';

function form(...entries: readonly (readonly [string, string | Blob])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

it('gives one text for a name that comes once, and all texts for one that comes again', () => {
  expect(fieldsOf(form(['a', '1'], ['b', '2'], ['b', '3']))).toEqual({ a: '1', b: ['2', '3'] });
});

it.each([
  ['is no form', 'a=1'],
  ['is absent', undefined],
  ['holds a file', form(['a', new Blob(['x'])])],
  ['has a field too many', form(['a', '1'], ['b', '2'], ['c', '3'])],
  ['has a character too many', form(['a', '123456789'], ['b', '1'])],
])('gives nothing when the argument %s', (_what, data) => {
  expect(fieldsOf(data, { length: 11, fields: 2 })).toBeUndefined();
});

it('keeps fields named as what every object has apart from the object', () => {
  expect(
    groupFields([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]),
  ).toEqual(
    Object.fromEntries([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]),
  );
});
