/** Where two values differ, each as `path: expected …, got …`; empty when they are the same. Order of members is nothing. */
export function differences(expected: unknown, actual: unknown, path = 'request'): readonly string[] {
  if (isComposite(expected) && isComposite(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...names].flatMap((name) =>
      differences(
        expected[name],
        actual[name],
        Array.isArray(expected) ? `${path}[${name}]` : `${path}.${name}`,
      ),
    );
  }
  return Object.is(expected, actual) ? [] : [`${path}: expected ${shown(expected)}, got ${shown(actual)}`];
}

const isComposite = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
