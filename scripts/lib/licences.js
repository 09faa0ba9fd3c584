import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockedPackages } from './lock-file.js';

/** Licences that ask for nothing but to be named, or (MPL-2.0) for changes to the package's own files. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'MPL-2.0',
]);

/** Packages with other licences that have been looked at, by the beginning of their name: the licence, and why it will do. */
const LOOKED_AT = [
  ['@img/sharp', 'LGPL-3.0-or-later', 'a library of its own, loaded by Next as it is and never changed'],
  ['argparse', 'Python-2.0', 'asks only to be named'],
  ['caniuse-lite', 'CC-BY-4.0', 'data about browsers; asks only to be named'],
  ['png-js', undefined, 'its LICENSE file is the MIT licence, which its package.json does not say'],
];

/**
 * Checks the licence of every package in the lock file, installed or not, so that the answer is the same on every machine.
 * @param {Record<string, { license?: string }>} packages the `packages` of package-lock.json
 * @throws Error that names each package whose licence is neither allowed nor has been looked at.
 */
export function checkLicences(packages) {
  const odd = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { license }]) => [path.slice(path.lastIndexOf('node_modules/') + 13), license])
    .filter(([name, licence]) => !isAllowed(licence) && !hasBeenLookedAt(name, licence));
  if (odd.length === 0) return;
  const list = odd.map(([name, licence]) => `  ${name}: ${licence ?? 'none stated'}`).join('\n');
  throw new Error(`Licences that nobody has looked at (scripts/lib/licences.js):\n${list}`);
}

/** The same for this project, with the texts that a lock file does not hold. */
export function checkProjectLicences() {
  checkLicences(lockedPackages());
  const text = join('node_modules', 'png-js', 'LICENSE');
  if (existsSync(text) && !readFileSync(text, 'utf8').includes('Permission is hereby granted'))
    throw new Error('The licence of png-js has changed.');
}

/** SPDX expressions: of alternatives one must be allowed, of parts all. */
const isAllowed = (licence) =>
  licence !== undefined &&
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => ALLOWED.has(part)));

const hasBeenLookedAt = (name, licence) =>
  LOOKED_AT.some(
    ([start, known]) =>
      name.startsWith(start) &&
      (licence === known ||
        licence?.split(' AND ').every((part) => part === known || ALLOWED.has(part)) === true),
  );
