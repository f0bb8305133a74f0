/** Filters of a list, kept in the address so that a list can be sent, reloaded and gone back to. */
import { useSearchParams } from 'react-router';

/** `[read(name), set(name, value)]`; an empty value takes the filter out. */
export function useFilters(): [
  (name: string) => string | null,
  (name: string, value: string | null) => void,
] {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | null) => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  return [(name) => search.get(name), set];
}
