/** A published item of an organ, found by its title. */
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { listItems, readItem } from '../api/items.ts';
import type { ControlProps } from './field.tsx';

export interface DocumentSelectProps extends ControlProps {
  organId: string;
  /** Id of the chosen item; null while none is. */
  value: string | null;
  onChange: (item: string | null) => void;
}

/** Searches while one types; what is chosen is shown by its title. */
export function DocumentSelect({ organId, value, onChange, ...control }: DocumentSelectProps) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['items', 'find', organId, q],
    queryFn: () => listItems({ organ: organId, state: 'published', q: q === '' ? undefined : q }, null),
    staleTime: 60_000,
  });
  const chosen = useQuery({
    queryKey: ['items', 'title', value],
    queryFn: async () => (value === null ? '' : (await readItem(value)).title),
    enabled: value !== null,
    staleTime: 600_000,
  });
  return (
    <Select
      {...control}
      allowClear
      placeholder="输入标题中的文字查找"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      value={value}
      onChange={(item: string | null | undefined) => onChange(item ?? null)}
      options={found.data?.rows.map(({ id, title }) => ({ value: id, label: title })) ?? []}
      labelRender={({ label }) => label ?? chosen.data ?? ''}
      notFoundContent="没有找到已发布的信息"
      popupMatchSelectWidth={420}
    />
  );
}
