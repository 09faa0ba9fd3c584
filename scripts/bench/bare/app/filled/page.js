import { connection } from 'next/server';

/** As many facts as make the page some 950 elements with classes and attributes: what an overview of a small business draws. */
const GROUPS = Array.from({ length: 27 }, (_, group) => ({
  group,
  facts: Array.from({ length: 10 }, (_, fact) => ({ fact, amount: (group * 10 + fact) * 1234.5 })),
}));

/**
 * A page that asks nobody for anything and computes nothing, with as many elements as the overview: what the framework itself
 * takes for drawing that much, and so the most that an overview could reach.
 */
export default async function Page() {
  await connection();
  return (
    <main>
      <h1>A filled page, {new Date().toISOString()}</h1>
      {GROUPS.map(({ group, facts }) => (
        <section
          key={group}
          aria-labelledby={`group-${group}`}
          className="flex flex-col gap-3 rounded-lg border"
        >
          <h2 id={`group-${group}`} className="font-semibold">
            Group {group}
          </h2>
          <dl className="grid gap-2">
            {facts.map(({ fact, amount }) => (
              <div key={fact} className="flex flex-wrap justify-between gap-x-4">
                <dt className="text-sm text-subtle">Fact {fact} of the group</dt>
                <dd className="ml-auto font-medium">{amount} kroner</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </main>
  );
}
