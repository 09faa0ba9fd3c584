import { fill } from '#lib/messages/fill.ts';
import type { Messages } from '#lib/messages/nb.ts';
import type { Attendant } from '#server/features/pilot/integration-test/attendant.ts';

/** Tells a person at the terminal what the run waits for; it goes on by itself when what it reads shows that it is done. */
export const terminalAttendant = ({ waits }: Messages['integrationTest']): Attendant => ({
  waitFor(wait) {
    const text = fill(waits[wait.kind], { orgnr: 'orgnr' in wait ? wait.orgnr : '' });
    console.log(`\n  ${text}${'link' in wait ? `\n  ${wait.link}` : ''}\n`);
    return Promise.resolve();
  },
  goOn: () => Promise.resolve(),
});
