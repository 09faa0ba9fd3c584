import { readFileSync } from 'node:fs';

/**
 * Checks that a lock file holds the packages of every platform, not only those of the machine that wrote it: npm leaves
 * out what it had not installed, and then each other platform takes them without a checksum and changes the lock file.
 * @param {Record<string, { optionalDependencies?: Record<string, string> }>} packages the `packages` of package-lock.json
 * @throws Error that names each package that is asked for and missing.
 */
export function checkLocked(packages) {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesToLook(path).some((place) => `${place}node_modules/${name}` in packages))
      .map((name) => `  ${name}, for ${path || 'the project'}`),
  );
  if (missing.length === 0) return;
  throw new Error(
    `The lock file lacks packages of other platforms; remove node_modules and run npm install:\n${missing.join('\n')}`,
  );
}

/** The same for this project. */
export function checkProjectLocked() {
  checkLocked(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages);
}

/** Where Node looks for what a package imports: beside it, and in each folder of packages above. */
function placesToLook(path) {
  const parts = path.split('/node_modules/');
  return [
    '',
    ...parts.map((_, i) => parts.slice(0, i + 1).join('/node_modules/')).map((at) => at && `${at}/`),
  ];
}
