/** A scheme of the site's own: its name, which the public page prints before the class, and its code. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { addScheme, renameScheme, type SchemeRow } from '../../api/classes.ts';
import { problemOf } from '../../api/problem.ts';
import { SCHEMES_KEY } from '../../components/class-select.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { fieldFault } from '../../text/problems.ts';

export interface SchemeFormProps {
  /** null: a new one. */
  scheme: SchemeRow | null;
  onMade: (code: string) => void;
  onDone: (said: string) => void;
}

/** The form of a scheme; its code is given once. */
export function SchemeForm({ scheme, onMade, onDone }: SchemeFormProps) {
  const queries = useQueryClient();
  const [label, setLabel] = useState(scheme?.label ?? '');
  const [code, setCode] = useState('');
  const save = useMutation({
    mutationFn: () =>
      scheme === null
        ? addScheme({ code: code.trim(), label: label.trim() })
        : renameScheme({ scheme: scheme.code, version: scheme.version, label: label.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: SCHEMES_KEY });
      if (scheme === null) onMade(code.trim());
      onDone(scheme === null ? `已设立“${label.trim()}”，请新增其中的类。` : '名称已修改。');
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
      {scheme === null && (
        <p className="soft">
          国家规定的分类之外，本站可以自设分类，如“重点领域”。填写信息时选择，公开页面一并显示。
        </p>
      )}
      <Field label="名称" need hint="如“重点领域”，不超过 12 字。" fault={fieldFault(problem, 'label')}>
        {(control) => (
          <Input
            {...control}
            value={label}
            maxLength={12}
            onChange={(event) => setLabel(event.target.value)}
          />
        )}
      </Field>
      {scheme === null && (
        <Field
          label="代码"
          need
          hint="小写字母开头，小写字母、数字和横线，2 至 20 个字符；建立后不能更改。"
          fault={fieldFault(problem, 'code')}
        >
          {(control) => (
            <Input
              {...control}
              value={code}
              maxLength={20}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
      )}
      <div className="buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={label.trim() === '' || (scheme === null && code.trim() === '')}
        >
          {scheme === null ? '设立' : '保存'}
        </Button>
      </div>
    </form>
  );
}
