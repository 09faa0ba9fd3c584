'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { type MouseEvent, type SubmitEvent, useState } from 'react';
import { queryAddress, queryLink } from './query-address.ts';
import { type QueryPanelProps, useServerList } from './use-server-list.ts';

/**
 * Shows other choices of the same list (another year, filter or page) without leaving the page. `children` is the server's
 * answer for the address that the page was opened at. Inside it, `<a data-query>` and `<form method="get" data-query>`
 * lead to other choices and `<form data-query-refresh>` refetches the current one; all of them are ordinary links and
 * forms to a browser without scripts. The address follows, what is on the screen stays until the new answer has come, and
 * the browser's back button works.
 */
export function ServerList(props: QueryPanelProps) {
  const [client] = useState(
    () =>
      new QueryClient({
        // Answers are fetched when the person asks: coming back to the window is no wish for a call to Skatteetaten.
        defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false, refetchOnReconnect: false } },
      }),
  );
  return (
    <QueryClientProvider client={client}>
      <Panel {...props} />
    </QueryClientProvider>
  );
}

function Panel(props: QueryPanelProps) {
  const { texts } = props;
  const pathname = usePathname();
  const { shown, busy, failed, updated, refresh } = useServerList(props);

  const go = (search: string, hash = '') => {
    // Next follows the browser's own history, so the router and the back button know of it.
    window.history.pushState(null, '', `${pathname}${search}${hash}`);
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  };
  const follow = (event: MouseEvent) => {
    const link = queryLink(event);
    if (link === undefined) return;
    event.preventDefault();
    go(link.search, link.hash);
  };
  const submit = (event: SubmitEvent) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (form.dataset['queryRefresh'] !== undefined) {
      event.preventDefault();
      refresh();
    } else if (form.dataset['query'] !== undefined) {
      event.preventDefault();
      go(queryAddress(new FormData(form)));
    }
  };

  return (
    <div aria-busy={busy} onClick={follow} onSubmit={submit} className="relative flex flex-col gap-6">
      <div className="no-print pointer-events-none absolute inset-0 z-10">
        <p role="status" className="sticky top-4 flex justify-center">
          {busy ? (
            <span className="rounded-full bg-neutral-base-default px-4 py-2 text-neutral-base-contrast-default shadow-lg">
              {texts.pending}
            </span>
          ) : null}
          {updated && !busy ? <span className="ds-sr-only">{texts.updated}</span> : null}
        </p>
      </div>
      {failed ? (
        <div className="ds-alert" data-color="warning" role="alert">
          <p>{texts.failed}</p>
          <button type="button" className="ds-button mt-3" data-variant="secondary" onClick={refresh}>
            {texts.retry}
          </button>
        </div>
      ) : null}
      <div className={`flex flex-col gap-6 ${busy ? 'opacity-60' : ''}`}>{shown}</div>
    </div>
  );
}
