/** Published items that a field names: searched by title, in the order in which they are chosen. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { listItems, readItem } from '../../../api/items.ts';
import type { ControlProps } from '../../../components/field.tsx';

export interface ItemsInputProps extends ControlProps {
  most: number;
  value: readonly string[];
  onChange: (items: string[]) => void;
}

/** Searches while one types; what is chosen is shown by its title. */
export function ItemsInput({ most, value, onChange, ...control }: ItemsInputProps) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['items', 'find', 'published', q],
    queryFn: () => listItems({ state: 'published', q: q === '' ? undefined : q }, null),
    staleTime: 60_000,
  });
  const chosen = useQueries({
    queries: value.map((id) => ({
      queryKey: ['items', 'title', id],
      queryFn: async () => (await readItem(id)).title,
      staleTime: 600_000,
    })),
  });
  const titles = new Map(value.map((id, index) => [id, chosen[index]?.data ?? '……']));
  const offered = found.data?.rows.filter(({ id }) => !titles.has(id)) ?? [];
  return (
    <Select
      {...control}
      mode="multiple"
      maxCount={most}
      placeholder="输入标题中的文字查找已发布的信息"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      value={[...value]}
      onChange={(items: string[]) => onChange(items)}
      options={[
        ...[...titles].map(([id, title]) => ({ value: id, label: title })),
        ...offered.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      notFoundContent="没有找到已发布的信息"
      popupMatchSelectWidth={420}
    />
  );
}
