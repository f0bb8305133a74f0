/** A keyset-paged list: rows so far, and how to get more. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Paged } from '../api/request.ts';

export interface PagedList<Row, Page extends Paged<Row>> {
  /** undefined while the first page loads. */
  rows: Row[] | undefined;
  first: Page | undefined;
  error: Error | null;
  retry: () => void;
  more: { has: boolean; loading: boolean; onMore: () => void };
}

/** @param key what the list depends on; a changed key starts again at the first page. */
export function usePaged<Row, Page extends Paged<Row> = Paged<Row>>(
  key: readonly unknown[],
  read: (after: string | null) => Promise<Page>,
): PagedList<Row, Page> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  return {
    rows: query.data?.pages.flatMap((page) => page.rows),
    first: query.data?.pages[0],
    error: query.error,
    retry: () => void query.refetch(),
    more: {
      has: query.hasNextPage,
      loading: query.isFetchingNextPage,
      onMore: () => void query.fetchNextPage(),
    },
  };
}
