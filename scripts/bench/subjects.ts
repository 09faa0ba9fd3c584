// Everything that is measured, in the order of the table.
import type { Bench } from './bench.ts';
import { calls } from './calls.ts';
import type { Subject } from './figures.ts';
import { files } from './files.ts';
import { interaction } from './interaction.ts';
import { lighthouse } from './lighthouse.ts';
import { overview } from './overview.ts';
import { portfolio } from './portfolio.ts';
import { sizes } from './sizes.ts';
import { start } from './start.ts';
import { throughput } from './throughput.ts';

export const SUBJECTS: Readonly<Record<string, Subject<Bench>>> = {
  overview,
  throughput,
  calls,
  start,
  sizes,
  interaction,
  files,
  portfolio,
  lighthouse,
};
