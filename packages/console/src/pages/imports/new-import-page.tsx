/** 导入文件: the file is read in part, a person says which value is what, and the trial run begins. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { previewRecords, startImport } from '../../api/imports.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { OrganField, useOrgans } from '../../components/organ-select.tsx';
import { Page } from '../../components/page.tsx';
import { holds, useSession } from '../../session/session.tsx';
import '../../styles/import.css';
import { MappingForm } from './mapping-form.tsx';

/** The file, then the mapping. */
export function NewImportPage() {
  const session = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const organs = useOrgans().filter(({ id }) => holds(session, ['information_officer'], id));
  const [chosen, setChosen] = useState<string | null>(null);
  const organId = chosen ?? organs.find(({ id }) => id === session.organ.id)?.id ?? organs[0]?.id ?? '';
  const preview = useMutation({ mutationFn: (file: File) => previewRecords(organId, file) });
  const start = useMutation({
    mutationFn: startImport,
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['imports'] });
      void navigate(`/items/imports/${id}`, { replace: true });
    },
  });
  if (!holds(session, ['information_officer'])) {
    return (
      <Page title="导入文件" crumb={{ label: '批量导入', to: '/items/imports' }}>
        <Notice tone="bad">您没有政务信息员的职责。需要导入的，请联系本机关管理员授权。</Notice>
      </Page>
    );
  }
  return (
    <Page
      title="导入文件"
      crumb={{ label: '批量导入', to: '/items/imports' }}
      lead="选择文件后核对各列的含义，再开始检查。检查不会发布任何内容。"
    >
      <div className="form">
        <OrganField
          organs={organs}
          value={organId}
          disabled={preview.isPending}
          onChange={(id) => {
            setChosen(id);
            preview.reset();
          }}
        />
        <FileDrop
          label="数据文件"
          accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.zip"
          hint="可以是 CSV、XLSX、JSON，或者旧网站文件夹的压缩包（ZIP），不超过 200 MB、二十万条。"
          busy={preview.isPending}
          chosen={preview.variables?.name ?? null}
          onFile={(file) => preview.mutate(file)}
        />
      </div>
      {preview.isPending && (
        <p className="reading-progress" role="status">
          <progress aria-label="正在读取" /> 正在上传并读取“{preview.variables.name}”的前几条。
        </p>
      )}
      <ProblemNotice error={preview.error} />
      {preview.data !== undefined && (
        <MappingForm
          key={preview.data.source.hash}
          organId={organId}
          preview={preview.data}
          error={start.error}
          busy={start.isPending}
          onStart={(input) => start.mutate(input)}
        />
      )}
    </Page>
  );
}
