import 'server-only';

export type Env = Readonly<Record<string, string | undefined>>;
export type ReadFile = (path: string) => Uint8Array;

/** The texts of settings, and the faults of those that could not be had. Faults never repeat a value: any may hold a secret. */
export interface ResolvedEnv {
  readonly values: ReadonlyMap<string, string>;
  /** Names of settings that are given, also when their text could not be had. */
  readonly given: ReadonlySet<string>;
  readonly faults: readonly string[];
}

/**
 * Reads each setting as itself or from the file that `NAME_FILE` points at, without the final line break, as secrets are mounted. An empty
 * text counts as not given.
 */
export function resolveEnv(names: readonly string[], env: Env, readFile: ReadFile): ResolvedEnv {
  const values = new Map<string, string>();
  const given = new Set<string>();
  const faults: string[] = [];
  for (const name of names) {
    const value = plain(env, name);
    const path = plain(env, `${name}_FILE`);
    if (value !== undefined || path !== undefined) given.add(name);
    if (value !== undefined && path !== undefined) {
      faults.push(`${name} is given twice, as ${name} and as ${name}_FILE; give one of them`);
      continue;
    }
    const text = path === undefined ? value : textOf(`${name}_FILE`, path, readFile, faults);
    if (text !== undefined) values.set(name, text);
  }
  return { values, given, faults };
}

/** The content of a file that a setting points at; undefined, with a fault, when it is empty or cannot be read. */
export function fileContent(
  name: string,
  path: string,
  readFile: ReadFile,
  faults: string[],
): Uint8Array | undefined {
  try {
    const content = readFile(path);
    if (content.length > 0) return content;
    faults.push(`${name} points at an empty file`);
  } catch {
    faults.push(`${name} points at a file that cannot be read`);
  }
  return undefined;
}

function textOf(name: string, path: string, readFile: ReadFile, faults: string[]): string | undefined {
  const content = fileContent(name, path, readFile, faults);
  if (content === undefined) return undefined;
  const text = new TextDecoder().decode(content).replace(/\r?\n$/, '');
  if (text.trim() !== '') return text;
  faults.push(`${name} points at an empty file`);
  return undefined;
}

function plain(env: Env, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}
