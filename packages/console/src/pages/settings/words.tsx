/** 词库: names of leaders and organs that must not stand so, with the right ones; kept by the administrator. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { readDictionary, type SiteDictionary, saveDictionary } from '../../api/guard.ts';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import '../../styles/guard.css';

const KEY = ['guard', 'dictionary'];

/** The dictionary of the site. */
export function WordSettings() {
  const [saved, setSaved] = useState(false);
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: readDictionary });
  if (data === undefined) {
    return error === null ? null : <ProblemNotice error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      {saved && <Notice tone="good">词库已保存，立即生效。</Notice>}
      <WordForm
        key={data.version}
        dictionary={data}
        onSaved={() => setSaved(true)}
        onReload={() => void refetch()}
      />
    </>
  );
}

interface Row {
  id: number;
  wrong: string;
  right: string;
}

function WordForm({
  dictionary,
  onSaved,
  onReload,
}: {
  dictionary: SiteDictionary;
  onSaved: () => void;
  onReload: () => void;
}) {
  const queries = useQueryClient();
  const [rows, setRows] = useState<Row[]>(() => dictionary.words.map((word, id) => ({ id, ...word })));
  const [next, setNext] = useState(dictionary.words.length);
  const [outside, setOutside] = useState(dictionary.checkOutsideLinks);
  const save = useMutation({
    mutationFn: saveDictionary,
    onSuccess: (saved) => {
      queries.setQueryData(KEY, saved);
      onSaved();
    },
  });
  const change = (id: number, part: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = rows
      .map(({ wrong, right }) => ({ wrong: wrong.trim(), right: right.trim() }))
      .filter(({ wrong, right }) => wrong !== '' || right !== '');
    save.mutate({ version: dictionary.version, words, checkOutsideLinks: outside });
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="soft">
        发布前检查按本词库核对领导姓名、职务和机构名称。例如机构更名后，填写旧名称和新名称，拟写时即提示改正。
      </p>
      <ProblemNotice error={save.error} onReload={onReload} />
      {rows.length === 0 && <Notice>词库还没有内容。</Notice>}
      <ul className="words">
        {rows.map(({ id, wrong, right }) => (
          <li key={id}>
            <Input
              aria-label="错误写法"
              placeholder="错误写法"
              value={wrong}
              maxLength={60}
              onChange={(event) => change(id, { wrong: event.target.value })}
            />
            <span className="arrow soft">应为</span>
            <Input
              aria-label="正确写法"
              placeholder="正确写法"
              value={right}
              maxLength={60}
              onChange={(event) => change(id, { right: event.target.value })}
            />
            <Button type="text" onClick={() => setRows((before) => before.filter((row) => row.id !== id))}>
              删去
            </Button>
          </li>
        ))}
      </ul>
      <p>
        <Button
          onClick={() => {
            setRows((before) => [...before, { id: next, wrong: '', right: '' }]);
            setNext(next + 1);
          }}
        >
          增加一行
        </Button>
      </p>
      <p>
        <Checkbox checked={outside} onChange={(event) => setOutside(event.target.checked)}>
          检查外部网站的链接能否打开（本机须能访问互联网）
        </Checkbox>
      </p>
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存词库
        </Button>
      </div>
    </form>
  );
}
