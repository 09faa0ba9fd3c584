import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';

/**
 * Checks that a lock file holds the packages of every platform, not only those of the machine that wrote it: npm leaves
 * out what it had not installed, and then each other platform takes them without a checksum and changes the lock file.
 * @param {Record<string, { optionalDependencies?: Record<string, string> }>} packages the `packages` of package-lock.json
 * @throws Error that names each package that is asked for and missing.
 */
export function checkLocked(packages) {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isFound(name, path, packages))
      .map((name) => `  ${name}, for ${path || 'the project'}`),
  );
  if (missing.length === 0) return;
  throw new Error(
    `The lock file lacks packages of other platforms; remove node_modules and run npm install:\n${missing.join('\n')}`,
  );
}

/** The packages of this project's lock file, by the folder where each lies. */
export const lockedPackages = () => JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

/** Looks as Node does for what a package imports: in its own folder of packages, then in each above. */
function isFound(name, path, packages) {
  if (join(path, 'node_modules', name) in packages) return true;
  if (path === '') return false;
  return isFound(name, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), packages);
}
