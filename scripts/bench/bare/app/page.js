import Link from 'next/link';
import { connection } from 'next/server';

/** Made for each request, as every page of the portal is, with the framework's own link and form and nothing else. */
export default async function Page() {
  await connection();
  return (
    <main>
      <h1>A bare page, {new Date().toISOString()}</h1>
      <Link href="/" prefetch={false}>
        Again
      </Link>
      <form action={act}>
        <button type="submit">Act</button>
      </form>
    </main>
  );
}

async function act() {
  'use server';
}
