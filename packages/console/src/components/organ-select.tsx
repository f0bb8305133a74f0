/** Which organ: shown only to those who have to do with more than one. */
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { type Organ, readOrgans } from '../api/catalogue.ts';
import { Field } from './field.tsx';

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
      options={optionsOf(organs)}
      style={{ minWidth: '11rem' }}
    />
  );
}

interface OrganChoice {
  organs: readonly Organ[];
  value: string;
  onChange: (organ: string) => void;
}

/** Whose records a page shows or makes. */
export function OrganSelect({ organs, value, onChange }: OrganChoice) {
  if (organs.length < 2) return null;
  return <Select aria-label="机关" value={value} onChange={onChange} options={optionsOf(organs)} />;
}

/** The same as a field of a form. */
export function OrganField({ organs, value, onChange, disabled }: OrganChoice & { disabled: boolean }) {
  if (organs.length < 2) return null;
  return (
    <Field label="机关" need>
      {(control) => (
        <Select
          {...control}
          value={value}
          disabled={disabled}
          onChange={onChange}
          options={optionsOf(organs)}
        />
      )}
    </Field>
  );
}

const optionsOf = (organs: readonly Organ[]) =>
  organs.map(({ id, shortName }) => ({ value: id, label: shortName }));
