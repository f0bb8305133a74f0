/** What this site calls the fields of the metadata. */
import { type MetadataLabels, metadataLabels } from '@gongkai/law/disclosure';
import { useQuery } from '@tanstack/react-query';
import { readLabels } from '../api/classes.ts';

/** The key under which the choice is kept. */
export const LABELS_KEY = ['metadata-labels'];

/** The label of each field; the common words while the site's are read. */
export function useMetadataLabels(): MetadataLabels {
  const { data } = useQuery({ queryKey: LABELS_KEY, queryFn: readLabels, staleTime: 60_000 });
  return metadataLabels(data ?? { family: 'local', own: {} });
}
