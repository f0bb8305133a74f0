/** A new class: name, code, the first-level class above it, the day from which texts may have it. */
import { classLabelOn } from '@gongkai/law/disclosure';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { addClass, type SchemeRow } from '../../api/classes.ts';
import { problemOf } from '../../api/problem.ts';
import { SCHEMES_KEY } from '../../components/class-select.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { fieldFault } from '../../text/problems.ts';

/** The form of a new class of a scheme. */
export function NewClassForm({ scheme, onDone }: { scheme: SchemeRow; onDone: (said: string) => void }) {
  const queries = useQueryClient();
  const { today } = useSession();
  const [label, setLabel] = useState('');
  const [code, setCode] = useState('');
  const [parent, setParent] = useState<string | null>(null);
  const [validFrom, setValidFrom] = useState('');
  const add = useMutation({
    mutationFn: () =>
      addClass({
        scheme: scheme.code,
        code: code.trim(),
        label: label.trim(),
        parent,
        validFrom: validFrom === '' ? null : validFrom,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: SCHEMES_KEY });
      onDone(`已新增“${label.trim()}”。`);
    },
  });
  const problem = add.error === null ? null : problemOf(add.error);
  const firsts = scheme.classes.filter((row) => row.parent === null);
  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <ProblemNotice error={add.error} />
      <Field label="类名" need fault={fieldFault(problem, 'label')}>
        {(control) => (
          <Input
            {...control}
            value={label}
            maxLength={30}
            onChange={(event) => setLabel(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="代码"
        need
        hint="小写字母、数字、点和横线，不超过 20 个字符；建立后不能更改。"
        fault={fieldFault(problem, 'code')}
      >
        {(control) => (
          <Input {...control} value={code} maxLength={20} onChange={(event) => setCode(event.target.value)} />
        )}
      </Field>
      {firsts.length > 0 && (
        <Field label="上级" hint="留空的为第一级；分类最多两级。" fault={fieldFault(problem, 'parent')}>
          {(control) => (
            <Select
              {...control}
              allowClear
              placeholder="第一级"
              showSearch={{ optionFilterProp: 'label' }}
              value={parent}
              onChange={(above: string | null | undefined) => setParent(above ?? null)}
              options={firsts.map((row) => ({ value: row.code, label: classLabelOn(row, today) }))}
              popupMatchSelectWidth={false}
            />
          )}
        </Field>
      )}
      <Field
        label="启用日期"
        hint="此日以前生成的信息不能归入；不限的留空。"
        fault={fieldFault(problem, 'validFrom')}
      >
        {(control) => <DateInput {...control} value={validFrom} onChange={setValidFrom} />}
      </Field>
      <div className="buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={add.isPending}
          disabled={label.trim() === '' || code.trim() === ''}
        >
          新增
        </Button>
      </div>
    </form>
  );
}
