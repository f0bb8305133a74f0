/** What holds on every public page, proved on rich sample models. */
import { FIXED_COLUMNS } from '@gongkai/law/disclosure';
import { describe, expect, test } from 'vitest';
import { samplePages } from './samples/index.ts';
import type { Shell } from './shell.ts';

const HOSTILE = `"'><script>alert(1)</script><img src=x onerror=alert(2)>&`;

/** Puts the hostile text into every string of a model but the few that decide what is shown. */
function poisoned<Value>(value: Value): Value {
  return mapStrings(value, (text, key) => (DECIDING.has(key) ? text : `${text}${HOSTILE}`));
}

/** Keys whose strings are codes, were vouched for, or are dates that the rules reckon with: not text. */
const DECIDING = new Set([
  'kind',
  'on',
  'from',
  'to',
  'state',
  'step',
  'rule',
  'event',
  'format',
  'schema',
  'validity',
  'sanitizedHtml',
  'problem',
  'field',
  'currentColumn',
  'labelFamily',
]);

function mapStrings<Value>(value: Value, change: (text: string, key: string) => string, key?: string): Value;
function mapStrings(value: unknown, change: (text: string, key: string) => string, key = ''): unknown {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return value.map((entry) => mapStrings(entry, change, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, mapStrings(entry, change, name)]),
  );
}

describe.each(samplePages)('page $name', ({ render }) => {
  test('hostile text in a model never becomes markup', () => {
    const page = render(poisoned);
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toMatch(/<img[^>]*onerror/);
    expect(attributeNames(page)).not.toContain('onerror');
  });

  test('an address that runs script is never put into a link', () => {
    const page = render((model) =>
      mapStrings(model, (text, key) => (/href$/i.test(key) ? 'javascript:alert(1)' : text)),
    );
    expect(page).not.toMatch(/<a [^>]*href="javascript:/i);
  });

  test('the five fixed columns stand there, in order, by their full names', () => {
    const navigation = /<nav class="five"[\s\S]*?<\/nav>/.exec(render())?.[0] ?? '';
    const labels = [...navigation.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map((found) => found[1]);
    expect(labels).toEqual(FIXED_COLUMNS.map(({ label }) => label));
  });

  test('nothing is fetched from another site and nothing runs inline', () => {
    const page = render();
    expect(page).not.toMatch(/<(?:link|script|img|iframe)[^>]*(?:href|src)="(?:https?:)?\/\//);
    expect(page).not.toMatch(/<script>|\son[a-z]+=|\sstyle=/);
  });

  test('there is one main heading, and no id stands twice', () => {
    const page = render();
    expect(page.match(/<h1[ >]/g)).toHaveLength(1);
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1]);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('长辈版 is a mark on the document and can be turned off where the reader stands', () => {
    const elder = <Model extends { readonly shell: Shell }>(model: Model): Model => ({
      ...model,
      shell: { ...model.shell, preferences: { elder: true } },
    });
    expect(render()).toContain('<html lang="zh-CN">');
    expect(render()).toMatch(/href="\/preferences\?elder=1&amp;return=%2F[^"]*"/);
    expect(render(elder)).toContain('<html lang="zh-CN" data-elder>');
    expect(render(elder)).toMatch(/href="\/preferences\?elder=0&amp;return=%2F[^"]*"/);
  });
});

function attributeNames(page: string): string[] {
  return [...page.matchAll(/<[a-z][^<>]*>/g)].flatMap(([tag]) =>
    [...tag.replace(/"[^"]*"/g, '""').matchAll(/\s([a-z-]+)=/g)].map((found) => found[1] ?? ''),
  );
}
