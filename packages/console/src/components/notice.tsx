/** A full sentence above the content, with the seal-coloured line where something is wrong. */
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '../api/problem.ts';
import { problemWords } from '../text/problems.ts';

/** What kind of sentence it is. */
export type NoticeTone = 'plain' | 'bad' | 'good';

export function Notice({ tone = 'plain', children }: { tone?: NoticeTone; children: ReactNode }) {
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** A failed request: what is wrong, which fields, the way out. Nothing when there is no error. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (error === null || error === undefined) return null;
  const problem = problemOf(error);
  const { sentence, lines, out } = problemWords(problem);
  const stale = problem.code === 'version_conflict';
  return (
    <Notice tone="bad">
      <p>
        <strong>{sentence}</strong>
        {out}
      </p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {onRetry !== undefined && (
        <Button size="small" onClick={onRetry}>
          {stale ? '刷新页面内容' : '重试'}
        </Button>
      )}
    </Notice>
  );
}
