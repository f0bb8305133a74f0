/** 要素名称: what this site calls the fields of the metadata, by one of the families in use and its own words. */
import {
  LABEL_FAMILIES,
  type LabelFamily,
  METADATA_FIELDS,
  METADATA_LABEL_LENGTH,
} from '@gongkai/law/disclosure';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { readLabels, type SiteLabels, saveLabels } from '../../api/classes.ts';
import { problemOf } from '../../api/problem.ts';
import { ChoiceField, Field } from '../../components/field.tsx';
import { LABELS_KEY } from '../../components/metadata-labels.ts';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { fieldFault } from '../../text/problems.ts';

/** The labels of the site. */
export function LabelSettings() {
  const [saved, setSaved] = useState(false);
  const { data, error, refetch } = useQuery({ queryKey: LABELS_KEY, queryFn: readLabels });
  if (data === undefined) {
    return error === null ? null : <ProblemNotice error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      {saved && <Notice tone="good">要素名称已保存，公开页面随即更新。</Notice>}
      <LabelForm
        key={data.version}
        labels={data}
        onSaved={() => setSaved(true)}
        onReload={() => void refetch()}
      />
    </>
  );
}

function LabelForm(props: { labels: SiteLabels; onSaved: () => void; onReload: () => void }) {
  const { labels } = props;
  const queries = useQueryClient();
  const [family, setFamily] = useState<LabelFamily>(labels.family);
  const [own, setOwn] = useState<Partial<Record<string, string>>>(labels.own);
  const save = useMutation({
    mutationFn: saveLabels,
    onSuccess: (after) => {
      queries.setQueryData(LABELS_KEY, after);
      props.onSaved();
    },
  });
  const problem = save.error === null ? null : problemOf(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const filled = Object.entries(own).flatMap(([id, word = '']) =>
      word.trim() === '' ? [] : [[id, word.trim()] as const],
    );
    save.mutate({ version: labels.version, family, own: Object.fromEntries(filled) });
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="soft">
        各地公开页面对同一要素的叫法不同。请选用一套，个别要素另有叫法的在下面填写；填写页面、预览和公开页面都按此显示。
      </p>
      <ProblemNotice error={save.error} onReload={props.onReload} />
      <ChoiceField label="选用">
        <Radio.Group
          className="stacked"
          value={family}
          onChange={(event) => setFamily(event.target.value)}
          options={LABEL_FAMILIES.map(({ id, label }) => ({ value: id, label }))}
        />
      </ChoiceField>
      <h2>本站另有叫法的</h2>
      <div className="pair">
        {METADATA_FIELDS.map(({ id, labels: words }) => (
          <Field key={id} label={words[family]} fault={fieldFault(problem, id)}>
            {(control) => (
              <Input
                {...control}
                value={own[id] ?? ''}
                maxLength={METADATA_LABEL_LENGTH}
                placeholder={words[family]}
                onChange={(event) => setOwn({ ...own, [id]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </div>
    </form>
  );
}
