/** Classes of a scheme to choose from: those that are open on the day of the text. */
import type { LocalDate } from '@gongkai/law/calendar';
import { offeredClasses, printedClass } from '@gongkai/law/disclosure';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { readSchemes, type SchemeRow } from '../api/classes.ts';

/** The key under which the schemes are kept. */
export const SCHEMES_KEY = ['classes'];

/** Every scheme of the site; undefined while they are read. */
export function useSchemes(): SchemeRow[] | undefined {
  return useQuery({ queryKey: SCHEMES_KEY, queryFn: readSchemes, staleTime: 60_000 }).data;
}

interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

/** What is offered, the second level under the first; what was chosen before and is closed now is shown, not offered. */
function optionsOf(scheme: SchemeRow | undefined, day: LocalDate, chosen: readonly string[]) {
  const offered = scheme === undefined ? [] : offeredClasses(scheme, day);
  const single = ({ code, label }: { code: string; label: string }): Option => ({ value: code, label });
  const open = new Set(offered.flatMap(({ code, children }) => [code, ...children.map((one) => one.code)]));
  const closed = chosen
    .filter((code) => scheme !== undefined && !open.has(code))
    .map((code) => ({
      value: code,
      label: printedClass(scheme, code, day) ?? code,
      disabled: true,
    }));
  const groups = offered.map((first) =>
    first.children.length === 0
      ? single(first)
      : {
          label: first.label,
          options: [
            single(first),
            ...first.children.map(({ code, label }) => single({ code, label: `${first.label}/${label}` })),
          ],
        },
  );
  return [...groups, ...closed];
}

interface CommonProps {
  scheme: string;
  /** The day on which the text was made. */
  day: LocalDate;
  id?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

const COMMON = {
  showSearch: { optionFilterProp: 'label' },
  placeholder: '请选择',
  popupMatchSelectWidth: false,
} as const;

/** One class by its code; null while none is chosen. */
export function ClassSelect({
  scheme,
  day,
  value,
  onChange,
  needed = false,
  ...control
}: CommonProps & { value: string | null; needed?: boolean; onChange: (code: string | null) => void }) {
  const schemes = useSchemes();
  const found = schemes?.find(({ code }) => code === scheme);
  return (
    <Select
      {...control}
      {...COMMON}
      loading={schemes === undefined}
      allowClear={!needed}
      value={value}
      onChange={(code: string | null | undefined) => onChange(code ?? null)}
      options={optionsOf(found, day, value === null ? [] : [value])}
    />
  );
}

/** Several classes by their codes. */
export function ClassesSelect({
  scheme,
  day,
  value,
  onChange,
  ...control
}: CommonProps & { value: readonly string[]; onChange: (codes: string[]) => void }) {
  const schemes = useSchemes();
  const found = schemes?.find(({ code }) => code === scheme);
  return (
    <Select
      {...control}
      {...COMMON}
      mode="multiple"
      maxCount={10}
      loading={schemes === undefined}
      value={[...value]}
      onChange={(codes: string[]) => onChange(codes)}
      options={optionsOf(found, day, value)}
    />
  );
}
