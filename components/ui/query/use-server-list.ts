import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { type ReactNode, useDeferredValue, useRef, useState } from 'react';

export interface QueryPanelProps {
  /** What is listed; with `orgnr` it keeps answers of different lists apart. */
  readonly name: string;
  readonly orgnr: string;
  /**
   * A server action: the rendered answer for a query string (without `?`), fetched past the cache when `fresh`; `null` when
   * the person may not see it any more.
   */
  readonly load: (choice: string, fresh: boolean) => Promise<ReactNode>;
  readonly texts: Readonly<Record<'pending' | 'updated' | 'failed' | 'retry', string>>;
  readonly children: ReactNode;
}

/** An answer is shown again without asking for as long as this, in milliseconds; the server keeps its own time besides. */
const STALE_MS = 60_000;

interface Opened {
  readonly children: ReactNode;
  readonly choice: string;
  readonly count: number;
}

/** The panel's state: what to show for the address, whether more is on its way, and whether it failed. */
export function useServerList({ name, orgnr, load, children }: QueryPanelProps) {
  const choice = useSearchParams().toString();
  // After a server render, such as a change of language, cached answers are outdated.
  const [opened, setOpened] = useState<Opened>({ children, choice, count: 0 });
  if (opened.children !== children) setOpened({ children, choice, count: opened.count + 1 });
  const fresh = useRef(false);
  const query = useQuery<ReactNode>({
    queryKey: [name, orgnr, opened.count, choice],
    queryFn: async () => {
      const wanted = fresh.current;
      fresh.current = false;
      const answer = await load(choice, wanted);
      // The page itself redirects a person who may not see this.
      if (answer === null) window.location.reload();
      return answer;
    },
    staleTime: STALE_MS,
    // Elements are compared by identity; looking into them would only cost time.
    structuralSharing: false,
    placeholderData: keepPreviousData,
    ...(choice === opened.choice ? { initialData: opened.children } : {}),
  });
  const wanted = query.data ?? (query.isError ? null : opened.children);
  // Parts of an answer may still be on their way when its first has come; until then the one before stays.
  const shown = useDeferredValue(wanted);
  return {
    shown,
    busy: query.isFetching || shown !== wanted,
    failed: query.isError && !query.isFetching,
    updated: query.isSuccess && query.isFetchedAfterMount,
    refresh: () => {
      // A second wish while the first is on its way is the same wish.
      if (query.isFetching) return;
      fresh.current = true;
      void query.refetch();
    },
  };
}
