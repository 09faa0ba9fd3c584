import 'server-only';
import { cell, type NotPossible, type Step } from './matrix-types.ts';

const BACKGROUND = 'no person waits';
const WAITS = 'nothing was sent; the next attempt tries again';
const waits = (logged: string) => cell(BACKGROUND, WAITS, logged);
const NOT_HTTP: NotPossible = { notPossible: 'SMTP has no answer of the kind' };

/** Every step towards the mail server. Replies stand where the HTTP status of the same meaning would. */
export const MAIL_STEPS: readonly Step[] = [
  {
    id: 'reminder',
    upstream: 'Mail server',
    does: '(the portal sends a reminder)',
    good: { sees: BACKGROUND, stored: 'the reminder is sent' },
    cells: {
      refused: waits('unavailable'),
      reset: waits('unavailable'),
      hang: waits('unavailable'),
      slow: waits('unavailable'),
      '400': NOT_HTTP,
      '401': { notPossible: 'the sandbox’s server has no log-in; a refused one is as 403' },
      // 550 to MAIL FROM: the bank may not send from this address.
      '403': waits('unavailable'),
      // 550 to RCPT TO: unknown recipient.
      '404': cell(BACKGROUND, 'refused, and not tried again', 'refused 550'),
      '406': NOT_HTTP,
      // 451 to RCPT TO: later, please.
      '429': waits('postponed 451'),
      // 554 after the content: this mail is not wanted.
      '500': cell(BACKGROUND, 'refused, and not tried again', 'refused 554'),
      '502': NOT_HTTP,
      // 421 instead of a greeting.
      '503': waits('unavailable'),
      malformed: waits('unavailable'),
      // The connection breaks after the content: it may have arrived, and twice is worse than once too few.
      truncated: cell(BACKGROUND, 'unclear, told to operators, and never sent again', 'unclear'),
      'wrong-type': NOT_HTTP,
      oversized: NOT_HTTP,
      'clock-skew': { notPossible: 'nothing in a delivery is judged by a clock' },
      'wrong-key': { notPossible: 'nothing in a delivery is signed' },
      'expired-certificate': waits('unavailable'),
    },
  },
];
