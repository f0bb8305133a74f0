/** What the fields of a form hold, in the words in which the form shows it: names of columns, offices, classes, files. */
import { isLocalDate } from '@gongkai/law/calendar';
import { DISCLOSURE_ATTRIBUTE_LABELS, EXEMPTIONS, VALIDITY_LABELS } from '@gongkai/law/disclosure';
import { ITEM_KINDS, type KindField, kindText } from '@gongkai/law/kinds';
import { useQueries } from '@tanstack/react-query';
import type { Column, Organ } from '../../api/catalogue.ts';
import type { SchemeRow } from '../../api/classes.ts';
import { readItem } from '../../api/items.ts';
import { useSchemes } from '../../components/class-select.tsx';
import { useColumns } from '../../components/column-select.tsx';
import { useOrgans } from '../../components/organ-select.tsx';
import { classWords } from '../../text/classes.ts';
import { fullDate } from '../../text/dates.ts';
import type { DraftValues } from './draft.ts';
import { valueIn } from './merging.ts';

/** What the words are taken from. */
export interface WordSources {
  columns: readonly Pick<Column, 'id' | 'name'>[];
  offices: Organ['offices'];
  schemes: readonly SchemeRow[];
  /** Titles of items by their ids. */
  titles: ReadonlyMap<string, string>;
}

/** The names that the forms of an item need, read from the server. */
export function useWordSources(forms: readonly DraftValues[]): WordSources {
  const organId = forms[0]?.organId ?? '';
  const { columns } = useColumns(organId);
  const organ = useOrgans().find(({ id }) => id === organId);
  const ids = [...new Set(forms.flatMap(tiedItems))];
  const items = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['items', 'title', id],
      queryFn: async () => (await readItem(id)).title,
      staleTime: 600_000,
    })),
  });
  return {
    columns,
    offices: organ?.offices ?? [],
    schemes: useSchemes() ?? [],
    titles: new Map(ids.flatMap((id, index) => (items[index]?.data ? [[id, items[index].data]] : []))),
  };
}

function tiedItems({ kind, fields }: DraftValues): string[] {
  return ITEM_KINDS[kind].fields
    .filter(({ type }) => type === 'items')
    .flatMap(({ id }) => listOf(fields[id]).map(String));
}

/** The value of a field of a form in words; empty text where there is none. */
export function fieldWords(sources: WordSources, form: DraftValues, name: string): string {
  const value = valueIn(form, name);
  if (value === null || value === undefined || value === '') return '';
  switch (name) {
    case 'columnId':
      return nameIn(sources.columns, value, '已停用的栏目');
    case 'officeId':
      return nameIn(sources.offices, value, '已撤销的科室');
    case 'attribute':
      return DISCLOSURE_ATTRIBUTE_LABELS[form.attribute];
    case 'exemption':
      return EXEMPTIONS.find(({ code }) => code === value)?.label ?? '';
    case 'validity':
      return form.validity === null ? '' : VALIDITY_LABELS[form.validity];
    case 'attachments':
      return form.attachments.map(({ name: file, title }) => title ?? file).join('、');
  }
  const ofKind = ITEM_KINDS[form.kind].fields.find(({ id }) => name === `fields.${id}`);
  if (ofKind !== undefined) return kindFieldWords(sources, form, ofKind);
  return classWords(sources.schemes, name, value, form.formedOn) ?? plain(value);
}

function nameIn(rows: readonly { id: string; name: string }[], id: unknown, unknown: string): string {
  return rows.find((row) => row.id === id)?.name ?? unknown;
}

function kindFieldWords({ titles }: WordSources, { kind, fields }: DraftValues, field: KindField): string {
  if (field.type === 'items')
    return listOf(fields[field.id])
      .map((id) => titles.get(String(id)) ?? '……')
      .join('、');
  const text = kindText({ ...ITEM_KINDS[kind], fields: [field] }, fields);
  return text.slice(field.label.length + 1);
}

function plain(value: unknown): string {
  if (typeof value === 'string') return isLocalDate(value) ? fullDate(value) : value;
  return listOf(value).map(String).join('、');
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
