/** One class: its names and days, another name from a day on, its end, whether it is offered. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { type ClassRow, closeClass, hideClass, renameClass } from '../../api/classes.ts';
import { problemOf } from '../../api/problem.ts';
import { SCHEMES_KEY } from '../../components/class-select.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { fullDate } from '../../text/dates.ts';
import { fieldFault } from '../../text/problems.ts';

export interface ClassPanelProps {
  scheme: string;
  row: ClassRow;
  onDone: (said: string) => void;
  onReload: () => void;
}

/** A change of the class, its answer said above the list. */
function useChange<Input>(
  act: (input: Input) => Promise<object>,
  said: string,
  onDone: (said: string) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: SCHEMES_KEY });
      onDone(said);
    },
  });
}

/** The panel of a class. Its code and place are for life, since stored texts hold them. */
export function ClassPanel({ scheme, row, onDone, onReload }: ClassPanelProps) {
  const { today } = useSession();
  const at = { scheme, code: row.code, version: row.version };
  const hide = useChange(hideClass, row.hidden ? '已恢复显示。' : '已隐藏，填写信息时不再列出。', onDone);
  const reopen = useChange(closeClass, '已恢复使用。', onDone);
  return (
    <div className="form">
      <Standing row={row} />
      <RenameForm at={at} row={row} today={today} onDone={onDone} onReload={onReload} />
      {row.validTo === null ? (
        <CloseForm at={at} today={today} onDone={onDone} onReload={onReload} />
      ) : (
        <section className="form">
          <h2>恢复使用</h2>
          <ProblemNotice error={reopen.error} onReload={onReload} />
          <p className="soft small">恢复后，各日期生成的信息都可以归入这一类。</p>
          <div className="buttons">
            <Button loading={reopen.isPending} onClick={() => reopen.mutate({ ...at, validTo: null })}>
              恢复使用
            </Button>
          </div>
        </section>
      )}
      <section className="form">
        <h2>{row.hidden ? '恢复显示' : '隐藏'}</h2>
        <ProblemNotice error={hide.error} onReload={onReload} />
        <p className="soft small">
          {row.hidden
            ? '恢复后，填写信息和公开网站的分类目录重新列出这一类。'
            : '本地用不到的类可以隐藏：填写信息和公开网站的分类目录不再列出，已归入的信息不变。'}
        </p>
        <div className="buttons">
          <Button loading={hide.isPending} onClick={() => hide.mutate({ ...at, hidden: !row.hidden })}>
            {row.hidden ? '恢复显示' : '隐藏这一类'}
          </Button>
        </div>
      </section>
    </div>
  );
}

/** What there is to know of the class beside its name. */
function Standing({ row }: { row: ClassRow }) {
  const { code, labels, validFrom, validTo } = row;
  const lines = [
    `代码：${code}`,
    ...(validFrom === null ? [] : [`启用日期：${fullDate(validFrom)}`]),
    ...(validTo === null ? [] : [`停用日期：${fullDate(validTo)}`]),
    ...(labels.length < 2
      ? []
      : labels.map(({ from, label }) => `${from === null ? '最初' : `自${fullDate(from)}起`}：${label}`)),
  ];
  return (
    <div className="soft">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

interface FormProps {
  at: { scheme: string; code: string; version: number };
  today: string;
  onDone: (said: string) => void;
  onReload: () => void;
}

/** Begins with the last name given, so that one which is still to come can be changed or taken back. */
function RenameForm({ at, row, today, onDone, onReload }: FormProps & { row: ClassRow }) {
  const last = row.labels.at(-1);
  const [label, setLabel] = useState(last?.label ?? '');
  const [from, setFrom] = useState(last?.from && last.from > today ? last.from : today);
  const rename = useChange(renameClass, '类名已修改。', onDone);
  const problem = rename.error === null ? null : problemOf(rename.error);
  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        rename.mutate({ ...at, label: label.trim(), from });
      }}
    >
      <h2>改名</h2>
      <ProblemNotice error={rename.error} onReload={onReload} />
      <Field label="新类名" need fault={fieldFault(problem, 'label')}>
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
        label="自何日起"
        need
        hint="此日以前生成的信息仍显示原来的类名。"
        fault={fieldFault(problem, 'from')}
      >
        {(control) => <DateInput {...control} min={today} value={from} onChange={setFrom} />}
      </Field>
      <div className="buttons">
        <Button
          htmlType="submit"
          loading={rename.isPending}
          disabled={label.trim() === '' || label.trim() === last?.label || from === ''}
        >
          改名
        </Button>
      </div>
    </form>
  );
}

function CloseForm({ at, today, onDone, onReload }: FormProps) {
  const [validTo, setValidTo] = useState('');
  const close = useChange(closeClass, '停用日期已记录。', onDone);
  const problem = close.error === null ? null : problemOf(close.error);
  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        close.mutate({ ...at, validTo });
      }}
    >
      <h2>停用</h2>
      <ProblemNotice error={close.error} onReload={onReload} />
      <Field
        label="停用日期"
        need
        hint="自此日起生成的信息不能再归入这一类及其下级；已归入的信息不变。"
        fault={fieldFault(problem, 'validTo')}
      >
        {(control) => <DateInput {...control} min={today} value={validTo} onChange={setValidTo} />}
      </Field>
      <div className="buttons">
        <Button htmlType="submit" loading={close.isPending} disabled={validTo === ''}>
          停用
        </Button>
      </div>
    </form>
  );
}
