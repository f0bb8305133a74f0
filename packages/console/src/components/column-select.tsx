/** A column of an organ's tree, as one indented list. */
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { type Column, readColumns } from '../api/catalogue.ts';

/** The columns of an organ in the order of its tree, each with its depth. */
export function useColumns(organId: string): { columns: (Column & { depth: number })[]; loading: boolean } {
  const { data, isPending } = useQuery({
    queryKey: ['columns', organId],
    queryFn: () => readColumns(organId),
    staleTime: 60_000,
  });
  return { columns: data === undefined ? [] : inTreeOrder(data), loading: isPending };
}

/** Depth first, children under their parent, in the organ's own order. */
function inTreeOrder(columns: readonly Column[]): (Column & { depth: number })[] {
  const below = (parentId: string | null, depth: number): (Column & { depth: number })[] =>
    columns
      .filter((column) => column.parentId === parentId)
      .sort((a, b) => a.sort - b.sort)
      .flatMap((column) => [{ ...column, depth }, ...below(column.id, depth + 1)]);
  return below(null, 0);
}

/** Whether items are put into a column by hand: reports come approved, and requests have an entry of their own. */
export function takesItems({ fixedColumn }: Column): boolean {
  return fixedColumn !== 'annual_report_column' && fixedColumn !== 'request_entry';
}

export interface ColumnSelectProps {
  organId: string;
  value: string | null;
  onChange: (column: string | null) => void;
  placeholder?: string;
  id?: string;
  /** Columns that take no items of this kind are left out. */
  offers?: (column: Column) => boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

/** A column by its id; null while none is chosen. */
export function ColumnSelect({
  organId,
  value,
  onChange,
  placeholder,
  offers,
  ...control
}: ColumnSelectProps) {
  const { columns, loading } = useColumns(organId);
  const shown = offers === undefined ? columns : columns.filter(offers);
  return (
    <Select
      {...control}
      aria-label={control.id === undefined ? '栏目' : undefined}
      placeholder={placeholder ?? '请选择'}
      loading={loading}
      allowClear={control.id === undefined}
      showSearch={{ optionFilterProp: 'name' }}
      value={value}
      onChange={(column: string | null | undefined) => onChange(column ?? null)}
      options={shown.map(({ id, name, depth }) => ({
        value: id,
        name,
        label: `${'　'.repeat(depth)}${name}`,
      }))}
      labelRender={({ value: chosen }) => columns.find(({ id }) => id === chosen)?.name ?? ''}
      popupMatchSelectWidth={false}
      style={{ minWidth: '12rem' }}
    />
  );
}
