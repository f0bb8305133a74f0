/** Loading ready-made columns: which set, which of its columns, where, and how often they must be updated. */
import { COLUMN_SETS, type ColumnSetId, columnSet, FRESHNESS_DEFAULTS } from '@gongkai/law/disclosure';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, InputNumber, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { loadColumnSet } from '../../api/catalogue.ts';
import { problemOf } from '../../api/problem.ts';
import { ChoiceField, Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { fieldFault } from '../../text/problems.ts';
import { type ColumnRow, openParents } from './open-parents.ts';

export interface ColumnSetFormProps {
  organId: string;
  columns: readonly ColumnRow[];
  onDone: (said: string) => void;
}

/** The form; columns that the organ has already are shown ticked and cannot be chosen again. */
export function ColumnSetForm({ organId, columns, onDone }: ColumnSetFormProps) {
  const queries = useQueryClient();
  const parents = openParents(columns);
  const [parentId, setParentId] = useState<string | null>(parents[0]?.id ?? null);
  const [set, setSet] = useState<ColumnSetId>('grassroots_2019');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [days, setDays] = useState<number | null>(FRESHNESS_DEFAULTS.yearly);
  const present = new Set(columns.map(({ code }) => code));
  const chosen = columnSet(set);
  const free = chosen.entries.filter(({ code }) => !present.has(code)).map(({ code }) => code);
  const load = useMutation({
    mutationFn: () =>
      loadColumnSet({ organId, parentId: parentId ?? '', set, codes: [...codes], freshnessDays: days }),
    onSuccess: ({ created }) => {
      void queries.invalidateQueries({ queryKey: ['columns'] });
      onDone(`已载入 ${created} 个栏目。`);
    },
  });
  const problem = load.error === null ? null : problemOf(load.error);
  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        load.mutate();
      }}
    >
      <ProblemNotice error={load.error} />
      <Field label="标准目录" hint={`依据：${chosen.article}`}>
        {(control) => (
          <Select
            {...control}
            value={set}
            onChange={(next: ColumnSetId) => {
              setSet(next);
              setCodes([]);
            }}
            options={COLUMN_SETS.map(({ id, label }) => ({ value: id, label }))}
            popupMatchSelectWidth={false}
          />
        )}
      </Field>
      <Field label="载入到" need fault={fieldFault(problem, 'parentId')}>
        {(control) => (
          <Select
            {...control}
            value={parentId}
            onChange={setParentId}
            options={parents.map(({ id, name, depth }) => ({
              value: id,
              label: `${'　'.repeat(depth)}${name}`,
            }))}
          />
        )}
      </Field>
      <ChoiceField label="栏目" need hint="已有的栏目保持不变；载入后可以改名。">
        <Checkbox
          checked={codes.length === free.length && free.length > 0}
          indeterminate={codes.length > 0 && codes.length < free.length}
          disabled={free.length === 0}
          onChange={(event) => setCodes(event.target.checked ? free : [])}
        >
          全选（{free.length} 个可载入）
        </Checkbox>
        <div className="ticks">
          {chosen.entries.map(({ code, label }) => (
            <Checkbox
              key={code}
              checked={present.has(code) || codes.includes(code)}
              disabled={present.has(code)}
              onChange={(event) =>
                setCodes(event.target.checked ? [...codes, code] : codes.filter((other) => other !== code))
              }
            >
              {label}
            </Checkbox>
          ))}
        </div>
      </ChoiceField>
      <Field
        label="更新期限"
        hint="超过天数没有新内容的，栏目标为未更新；不考核的留空。"
        fault={fieldFault(problem, 'freshnessDays')}
      >
        {(control) => (
          <InputNumber {...control} min={1} max={3650} suffix="天" value={days} onChange={setDays} />
        )}
      </Field>
      <div className="buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={load.isPending}
          disabled={codes.length === 0 || parentId === null}
        >
          载入 {codes.length} 个栏目
        </Button>
      </div>
    </form>
  );
}
