/** One column: name, place, head of article 20, how often something new must come. */
import { ART20_HEADS, type Art20Code } from '@gongkai/law/disclosure';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { type Column, changeColumn, createColumn } from '../../api/catalogue.ts';
import { problemOf } from '../../api/problem.ts';
import { Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { fieldFault } from '../../text/problems.ts';
import { type ColumnRow, openParents } from './open-parents.ts';

const HEADS = ART20_HEADS.map(({ code, item, label }) => ({
  value: code,
  label: `第（${item}）项　${label}`,
}));

export interface ColumnFormProps {
  organId: string;
  /** null: a new column. */
  column: Column | null;
  columns: readonly ColumnRow[];
  onDone: (said: string) => void;
}

/** The form of a column; place and code are given once. */
export function ColumnForm({ organId, column, columns, onDone }: ColumnFormProps) {
  const queries = useQueryClient();
  const parents = openParents(columns);
  const [parentId, setParentId] = useState<string | null>(parents[0]?.id ?? null);
  const [code, setCode] = useState('');
  const [name, setName] = useState(column?.name ?? '');
  const [art20, setArt20] = useState<Art20Code | null>(column?.art20 ?? null);
  const [days, setDays] = useState<number | null>(column?.freshnessDays ?? null);
  const save = useMutation({
    mutationFn: async () => {
      if (column !== null) {
        await changeColumn(column.id, {
          version: column.version,
          name: name.trim(),
          art20,
          freshnessDays: days,
        });
        return '栏目已修改。';
      }
      await createColumn({
        organId,
        parentId: parentId ?? '',
        code,
        name: name.trim(),
        art20,
        freshnessDays: days,
      });
      return '栏目已建立。';
    },
    onSuccess: (said) => {
      void queries.invalidateQueries({ queryKey: ['columns'] });
      onDone(said);
    },
  });
  const problem = save.error === null ? null : problemOf(save.error);
  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <ProblemNotice error={save.error} />
      {column === null && (
        <Field label="上级栏目" need fault={fieldFault(problem, 'parentId')}>
          {(control) => (
            <Select
              {...control}
              value={parentId}
              onChange={setParentId}
              options={parents.map(({ id, name: label, depth }) => ({
                value: id,
                label: `${'　'.repeat(depth)}${label}`,
              }))}
            />
          )}
        </Field>
      )}
      <Field label="名称" need fault={fieldFault(problem, 'name')}>
        {(control) => (
          <Input {...control} value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      {column === null && (
        <Field
          label="代码"
          need
          hint="小写字母、数字和横线，用于网址，建立后不能更改。"
          fault={fieldFault(problem, 'code')}
        >
          {(control) => (
            <Input
              {...control}
              value={code}
              maxLength={40}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label="对应条例第二十条" fault={fieldFault(problem, 'art20')}>
        {(control) => (
          <Select
            {...control}
            allowClear
            placeholder="未指定"
            value={art20}
            onChange={(head: Art20Code | null | undefined) => setArt20(head ?? null)}
            options={HEADS}
            popupMatchSelectWidth={false}
          />
        )}
      </Field>
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
          loading={save.isPending}
          disabled={name.trim() === '' || (column === null && (code === '' || parentId === null))}
        >
          {column === null ? '建立' : '保存'}
        </Button>
      </div>
    </form>
  );
}
