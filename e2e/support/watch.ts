import { existsSync, readFileSync } from 'node:fs';
import { pdfTexts, zipTexts } from './file-texts.ts';
import type { LeakFinder } from './leaks.ts';
import type { Passed, RelayOptions } from './relay.ts';

/** Looks through everything that a portal sends to browsers, and everything that it logs. */
export interface Watch extends Required<Pick<RelayOptions, 'passed' | 'violated'>> {
  /** What was found since it was last asked, in words that repeat no secret. */
  readonly findings: () => Promise<readonly string[]>;
}

/** Watches for what `leaksIn` finds, in answers and in the lines of `logFiles`. */
export function watch(logFiles: readonly string[], leaksIn: LeakFinder): Watch {
  let found: string[] = [];
  let unread: Passed[] = [];
  const readUntil = new Map(logFiles.map((file) => [file, 0]));
  const logLines = (file: string): readonly string[] => {
    if (!existsSync(file)) return [];
    const bytes = readFileSync(file).subarray(readUntil.get(file) ?? 0);
    // A line that is still being written is read the next time.
    const end = bytes.lastIndexOf('\n') + 1;
    readUntil.set(file, (readUntil.get(file) ?? 0) + end);
    return bytes.subarray(0, end).toString().split('\n');
  };
  return {
    passed: (exchange) => void unread.push(exchange),
    violated(report) {
      // Of two submits at once Next's router asks for the second one's way on before it goes there; the policy stops that.
      const asksAhead =
        /"effective-directive":"connect-src".*"blocked-uri":"[^"]*\/accessmanagement\/ui\/consent\/request\?/;
      if (!asksAhead.test(report)) found.push(`a page broke its security policy: ${report}`);
    },
    async findings() {
      const exchanges = unread;
      unread = [];
      for (const exchange of exchanges)
        for (const leak of await leaksInAnswer(exchange, leaksIn))
          found.push(`${leak} in the answer to ${exchange.method} ${exchange.path.split('?')[0]}`);
      for (const file of logFiles)
        for (const line of logLines(file)) {
          found.push(...leaksIn(line).map((leak) => `${leak} in the log`));
          if (!isLogLine(line)) found.push(`a line in the log that is no record of the portal's: ${line}`);
        }
      const all = found;
      found = [];
      return all;
    },
  };
}

async function leaksInAnswer(
  { path, headers, body }: Passed,
  leaksIn: LeakFinder,
): Promise<readonly string[]> {
  // The build's own files are the same for everybody, and were made before there was a secret.
  if (path.startsWith('/_next/static/')) return [];
  const texts = [path, JSON.stringify(headers), ...(await textsOf(headers['content-type'], body))];
  return [...new Set(texts.flatMap(leaksIn))];
}

async function textsOf(type: string | undefined, body: Buffer): Promise<readonly string[]> {
  if (type?.startsWith('application/pdf')) return [(await pdfTexts(body)).join(' ')];
  if (type?.includes('spreadsheetml')) return zipTexts(body);
  return [body.toString()];
}

/** What Next itself says while it starts, in colours; everything after is the portal's, in JSON. */
const BANNER = /Next\.js \d|^- (?:Local|Network):|Ready in|Running next\.config/;

function isLogLine(line: string): boolean {
  if (line === '' || BANNER.test(line)) return true;
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
