/** Which organ: shown only to those who have to do with more than one. */
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { type Organ, readOrgans } from '../api/catalogue.ts';

/** Organs that the person has to do with, his own first. */
export function useOrgans(): Organ[] {
  const { data } = useQuery({ queryKey: ['organs'], queryFn: readOrgans, staleTime: 600_000 });
  return data ?? [];
}

/** A filter by organ for lists. */
export function OrganFilter({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (organ: string | null) => void;
}) {
  const organs = useOrgans();
  if (organs.length < 2) return null;
  return (
    <Select
      aria-label="机关"
      placeholder="全部机关"
      allowClear
      value={value}
      onChange={(organ) => onChange(organ ?? null)}
      options={organs.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      style={{ minWidth: '11rem' }}
    />
  );
}
