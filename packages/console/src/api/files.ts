/** Files of an item: sending them, their state, having one read again. */
import type { FindingKind } from '@gongkai/law/privacy';
import { ApiError, type Problem } from './problem.ts';
import { request, withQuery } from './request.ts';

/** A file as an item's text lists it. */
export interface ListedFile {
  id: string;
  name: string;
  title?: string;
}

/** A file that was added to an item. */
export interface ItemFile {
  id: string;
  name: string;
  format: string;
  byteSize: number;
  scan: 'none' | 'pending' | 'clean' | 'infected';
  reading: 'waiting' | 'read' | 'unreadable';
  /** Why it could not be read. */
  failure: string | null;
  findings: readonly { code: FindingKind }[];
  href: string;
}

/** What comes back for a file that was sent. */
export type AddedFile = Pick<ItemFile, 'id' | 'name' | 'format' | 'byteSize' | 'scan' | 'reading' | 'href'>;

/** All files that were added to an item, also those that its text no longer lists. */
export async function readItemFiles(itemId: string): Promise<ItemFile[]> {
  const { rows } = await request<{ rows: ItemFile[] }>('GET', `/api/items/${itemId}/files`);
  return rows;
}

/** Has a file read once more that could not be read. */
export async function readFileAgain(itemId: string, fileId: string): Promise<void> {
  await request('POST', `/api/items/${itemId}/files/${fileId}/read-again`, {});
}

/** Where staff fetch a file as it was sent. */
export const originalAddress = (itemId: string, fileId: string): string =>
  `/api/items/${itemId}/files/${fileId}/original`;

/**
 * Sends a file of an item. It belongs to the text only once the text lists it, or shows it as a picture.
 * @param onProgress told what share has been sent, from 0 to 1
 * @throws ApiError with why the file is not taken, or `network_lost`
 */
export function sendFile(
  itemId: string,
  file: File,
  onProgress: (share: number) => void = () => {},
): Promise<AddedFile> {
  return new Promise((resolve, reject) => {
    // Only the older interface of browsers tells how far a file has been sent.
    const call = new XMLHttpRequest();
    call.open('POST', withQuery(`/api/items/${itemId}/files`, { name: file.name }));
    call.setRequestHeader('content-type', 'application/octet-stream');
    call.setRequestHeader('accept', 'application/json');
    call.responseType = 'json';
    call.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    call.onload = () => {
      if (call.status >= 200 && call.status < 300) resolve(call.response as AddedFile);
      else reject(new ApiError(problemOf(call)));
    };
    call.onerror = () => reject(new ApiError({ status: 0, code: 'network_lost' }));
    call.send(file);
  });
}

function problemOf({ status, response }: XMLHttpRequest): Problem {
  const isProblem = typeof response === 'object' && response !== null && 'code' in response;
  return isProblem ? (response as Problem) : { status, code: `http_${status}` };
}
