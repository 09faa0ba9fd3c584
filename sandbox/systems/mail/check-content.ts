import { readMail } from './read-mail.ts';

const LARGEST = 1_000_000;
const NEEDED = ['from', 'to', 'date', 'message-id', 'subject'];

/** Why a strict mail server would refuse this content, as an SMTP reply; undefined when it would take it. */
export function refusalOf(lines: readonly string[]): string | undefined {
  const size = lines.reduce((sum, line) => sum + line.length + 2, 0);
  if (size > LARGEST) return '552 5.3.4 The message is too large';
  if (lines.some((line) => line.length > 998)) return '550 5.6.0 A line is longer than 998 characters';
  if (lines.some((line) => /[\r\n]/.test(line))) return '550 5.6.0 A bare CR or LF';
  // 8BITMIME is not offered.
  if (lines.some((line) => /[^\t\u0020-\u007e]/.test(line))) return '554 5.6.1 Eight-bit content';
  const { headers } = readMail(lines.join('\r\n'));
  const missing = NEEDED.find((name) => headers[name] === undefined);
  return missing === undefined ? undefined : `550 5.6.0 There is no ${missing}`;
}
