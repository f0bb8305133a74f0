/** What the person has written of items that are not made yet: kept on the server, so that another computer has it too. */
import { request } from './request.ts';

/** A text in the list of its writer. */
export interface NewTextRow {
  id: string;
  title: string;
  /** The first words of the body. */
  beginning: string;
  kind: string;
  writtenAt: string;
}

/** The person's texts, the last written first. @throws ApiError `not_granted` */
export async function listNewTexts(): Promise<NewTextRow[]> {
  const { rows } = await request<{ rows: NewTextRow[] }>('GET', '/api/new-texts');
  return rows;
}

/** One of them; null where none is kept under the id. */
export async function readNewText(id: string): Promise<{ values: unknown; writtenAt: string } | null> {
  const { text } = await request<{ text: { values: unknown; writtenAt: string } | null }>(
    'GET',
    `/api/new-texts/${id}`,
  );
  return text;
}

/** Keeps a text. @throws ApiError `too_many_texts` */
export async function keepNewText(id: string, values: object): Promise<void> {
  await request('PUT', `/api/new-texts/${id}`, { values });
}

/** Discards a text. */
export async function discardNewText(id: string): Promise<void> {
  await request('DELETE', `/api/new-texts/${id}`);
}
