/** Files on their way to the server, one after another, each put on the list once it is there. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type ListedFile, sendFile } from '../../../api/files.ts';

/** A file on its way, or one that was not taken. */
export interface Upload {
  key: number;
  name: string;
  /** From 0 to 1; at 1 the server is looking at it. */
  share: number;
  error: unknown;
}

/** @param onChange gets the list with the new file at its end */
export function useUploads(
  itemId: string,
  files: readonly ListedFile[],
  onChange: (files: readonly ListedFile[]) => void,
) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  // The list may change while a file is on its way, and several may be.
  const latest = useRef(files);
  latest.current = files;
  const last = useRef<Promise<void>>(Promise.resolve());
  const nextKey = useRef(0);

  const set = (key: number, change: Partial<Upload>) =>
    setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  const dismiss = (key: number) => setUploads((before) => before.filter((upload) => upload.key !== key));

  const sendOne = async (key: number, file: File): Promise<void> => {
    try {
      const { id, name } = await sendFile(itemId, file, (share) => set(key, { share }));
      latest.current = [...latest.current, { id, name }];
      onChange(latest.current);
      dismiss(key);
      void queries.invalidateQueries({ queryKey: ['items', 'files', itemId] });
    } catch (error) {
      set(key, { error });
    }
  };
  const send = (chosen: readonly File[]) => {
    for (const file of chosen) {
      const key = nextKey.current++;
      setUploads((before) => [...before, { key, name: file.name, share: 0, error: null }]);
      last.current = last.current.then(() => sendOne(key, file));
    }
  };
  return { uploads, send, dismiss };
}
