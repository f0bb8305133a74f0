/** The section offices (科室) of an organ, and the making of a new one. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { createOffice, type Organ } from '../../api/catalogue.ts';
import { problemOf } from '../../api/problem.ts';
import { Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { fieldFault } from '../../text/problems.ts';

export function OfficeList({ organ, onDone }: { organ: Organ; onDone: (said: string) => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const make = useMutation({
    mutationFn: () => createOffice(organ.id, name.trim()),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['organs'] });
      onDone(`科室“${name.trim()}”已设立。`);
      setName('');
    },
  });
  const problem = make.error === null ? null : problemOf(make.error);
  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (name.trim() !== '') make.mutate();
      }}
    >
      <h2>科室</h2>
      <p className="soft">
        {organ.offices.length === 0
          ? '还没有科室。设立科室后，信息和申请可以落实到科室，科室负责人可以审查本科室拟制的信息。'
          : organ.offices.map((office) => office.name).join('、')}
      </p>
      <ProblemNotice error={make.error} />
      <Field label="新设科室" fault={fieldFault(problem, 'name')}>
        {(control) => <Input {...control} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <div className="buttons">
        <Button htmlType="submit" loading={make.isPending} disabled={name.trim() === ''}>
          设立
        </Button>
      </div>
    </form>
  );
}
