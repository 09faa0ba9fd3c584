import { expect } from '../fixtures/test.ts';

interface Mail {
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What the sandbox's mail server has taken for an address until now, newest first. */
export async function mailsTo(sandboxUrl: string, address: string): Promise<readonly Mail[]> {
  const answer = await fetch(`${sandboxUrl}/control/mail?to=${encodeURIComponent(address)}`);
  return (await answer.json()) as Mail[];
}

/** Waits for a mail to an address whose subject is `subject`, and gives the newest one. */
export async function mailAbout(sandboxUrl: string, address: string, subject: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect(async () => {
    found = (await mailsTo(sandboxUrl, address)).find((mail) => mail.subject === subject);
    expect(found).toBeDefined();
  }).toPass({ timeout: 20_000 });
  if (found === undefined) throw new Error('unreachable: the wait above has found it');
  return found;
}

/** The first address in a mail that leads to a path of the portal. */
export function linkIn(mail: Mail, path: string): string {
  const link = mail.text.split(/\s+/).find((word) => word.includes(path));
  if (link === undefined) throw new Error(`the mail has no link to ${path}`);
  return link;
}
