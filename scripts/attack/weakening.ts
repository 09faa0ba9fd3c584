/** One protection taken away, and the test that must notice. */
export interface Weakening {
  /** Short, for `--only`. */
  readonly id: string;
  /** What an attacker would gain, as the table says it. */
  readonly what: string;
  readonly file: string;
  /** Stands in `file` exactly once. */
  readonly find: string;
  readonly put: string;
  /** The file of the test that must fail, and its title with those of the blocks around it, from the beginning. */
  readonly test: readonly [file: string, title: string];
}

/**
 * The text without the protection.
 * @throws Error when the place is not there exactly once: the list has to follow the sources.
 */
export function weaken(text: string, { id, find, put }: Pick<Weakening, 'id' | 'find' | 'put'>): string {
  const parts = text.split(find);
  if (parts.length !== 2)
    throw new Error(`${id}: the place is there ${parts.length - 1} times, and not once`);
  return parts.join(put);
}

/** How a test ended that a runner was asked for; absent = it did not run. */
export type Ended = Readonly<Partial<Record<string, 'passed' | 'failed'>>>;

/** `caught` as it should be; `missed` when the test passed; `not run` says nothing of the protection. */
export type Verdict = 'caught' | 'missed' | 'not run';

/** Whether the very test failed that is there for it: that others fell, or nothing could be run, is not enough. */
export function verdictOn({ test: [, title] }: Pick<Weakening, 'test'>, ended: Ended): Verdict {
  const end = ended[title];
  if (end === undefined) return 'not run';
  return end === 'failed' ? 'caught' : 'missed';
}
