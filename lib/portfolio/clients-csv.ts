import { csv, type CsvCell } from '#lib/core/csv.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import type { Messages } from '../messages/nb.ts';
import type { Client } from './client.ts';

type Words = Messages['clients'];

/** The head of a file of clients. Its rows are written by `clientLines`, part by part. */
export const clientsHead = ({ columns }: Words): string =>
  csv([
    [
      ...[columns.orgnr, columns.name, columns.advisor, columns.team, columns.status, columns.endedBy],
      ...[columns.endsAt, columns.shared, columns.overdue, columns.dueSoon, columns.nextDue],
      ...[columns.credit, columns.unplaced, columns.fetchedAt],
    ].map((text) => ({ text })),
  ]);

/** Clients as lines of the file, without the head. What is not shared, or not known, is empty, never zero. */
export const clientLines = (clients: readonly Client[], words: Words): string =>
  csv(clients.map((client) => cells(client, words))).slice(1);

function cells(client: Client, { status, endedBy, shared }: Words): readonly CsvCell[] {
  const { figures } = client;
  return [
    { text: client.orgnr },
    { text: client.name },
    { text: client.advisorEmail ?? '' },
    { text: client.team ?? '' },
    { text: status[client.status] },
    client.endedBy && { text: endedBy[client.endedBy] },
    client.endsAt && { date: osloDate(client.endsAt) },
    { text: shared[client.shared] },
    figures && { amount: figures.overdue },
    figures && { amount: figures.dueSoon },
    figures?.nextDue && { date: figures.nextDue },
    figures && { amount: figures.credit },
    figures && { amount: figures.unplaced },
    figures && { date: osloDate(figures.fetchedAt) },
  ];
}
