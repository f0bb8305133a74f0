/** The files of an item with their states; asked again while something is still being done on one. */
import { useQuery } from '@tanstack/react-query';
import { type ItemFile, readItemFiles } from '../../../api/files.ts';

const ASKED_AGAIN_MS = 2_000;

/** @param itemId null for an item that is not stored yet, which has no files */
export function useItemFiles(itemId: string | null): ReadonlyMap<string, ItemFile> {
  const { data } = useQuery({
    queryKey: ['items', 'files', itemId],
    queryFn: () => readItemFiles(itemId ?? ''),
    enabled: itemId !== null,
    refetchInterval: ({ state }) => (state.data?.some(isInWork) ? ASKED_AGAIN_MS : false),
  });
  return new Map((data ?? []).map((file) => [file.id, file]));
}

const isInWork = ({ reading, scan }: ItemFile): boolean => reading === 'waiting' || scan === 'pending';
