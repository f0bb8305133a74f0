import { expect, test } from 'vitest';
import { errorPage } from './error-page.ts';
import { sampleErrors } from './samples/requests.ts';
import { sampleOrganShell } from './samples/shell.ts';

test.each(sampleErrors)('status $status names what happened and offers a way out', (model) => {
  const page = errorPage(model);
  expect(page).toContain(`<p class="status">${model.status}</p>`);
  expect(page).toMatch(/<li>[^<]{6,}<\/li>/);
  expect(page).toContain('<a href="/organs/dongmen" class="button">');
  expect(page).toContain('<a href="/search">搜索政府信息</a>');
});

test('503 says that reading goes on, that writing is refused and that nothing was half-saved', () => {
  const page = errorPage({ shell: sampleOrganShell, status: 503 });
  expect(page).toContain('仍可阅读');
  expect(page).toContain('暂不受理');
  expect(page).toContain('没有保存任何内容');
});

test('500 gives the number under which the fault stands in the log, and no more', () => {
  const fault = sampleErrors.find(({ status }) => status === 500);
  expect(fault && errorPage(fault)).toContain('<code>0193a7c2-4d1e</code>');
});

test('429 says when to try again', () => {
  const tooMany = sampleErrors.find(({ status }) => status === 429);
  expect(tooMany && errorPage(tooMany)).toContain('大约 2 分钟后可以再试');
});
