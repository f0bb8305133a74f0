/** A filter of a list by state. */
import { Select } from 'antd';

export interface StateFilterProps {
  /** Every state with its words. */
  labels: Readonly<Record<string, string>>;
  value: string | null;
  onChange: (state: string | null) => void;
}

/** All states while none is chosen. */
export function StateFilter({ labels, value, onChange }: StateFilterProps) {
  return (
    <Select
      aria-label="状态"
      placeholder="全部状态"
      allowClear
      value={value}
      onChange={(state: string | null | undefined) => onChange(state ?? null)}
      options={Object.entries(labels).map(([state, label]) => ({ value: state, label }))}
      style={{ minWidth: '9rem' }}
    />
  );
}
