/** The fields of a kind while they are being written: what is empty is kept out, so that nothing stands for nothing. */
import {
  columnsOf,
  type FieldFault,
  type FieldRow,
  type FieldValue,
  ITEM_KINDS,
  type ItemKind,
  isEmptyValue,
  type KindFields,
  kindFaults,
} from '@gongkai/law/kinds';

/** The fields with one of them changed; undefined empties it. */
export function withField(fields: KindFields, id: string, value: FieldValue | undefined): KindFields {
  const { [id]: _before, ...rest } = fields;
  return value === undefined || isEmptyValue(value) ? rest : { ...rest, [id]: value };
}

/** The rows with one cell changed. */
export function withCell(
  rows: readonly FieldRow[],
  index: number,
  column: string,
  value: string | number | undefined,
): FieldRow[] {
  return rows.map((row, at) => {
    if (at !== index) return row;
    const { [column]: _before, ...rest } = row;
    return value === undefined || value === '' ? rest : { ...rest, [column]: value };
  });
}

/** Rows without the wholly empty ones, which a writer leaves behind at the end of a table. */
export function withoutEmptyRows(kind: ItemKind, fields: KindFields): KindFields {
  return ITEM_KINDS[kind].fields.reduce<KindFields>((before, { id, type }) => {
    const value = before[id];
    if ((type !== 'rows' && type !== 'people') || !Array.isArray(value)) return before;
    return withField(
      before,
      id,
      (value as readonly FieldRow[]).filter((row) => Object.keys(row).length > 0),
    );
  }, fields);
}

/** The facts of the metadata that a kind's check looks at. */
export interface MetadataDates {
  formedOn: string;
  effectiveOn: string;
  expiresOn: string;
}

/** What is missing or wrong in the fields; the same check as at submission. */
export function faultsOf(kind: ItemKind, fields: KindFields, dates: MetadataDates): FieldFault[] {
  const { formedOn, effectiveOn, expiresOn } = dates;
  const given = Object.entries({ formedOn, effectiveOn, expiresOn }).filter(([, day]) => day !== '');
  return kindFaults(ITEM_KINDS[kind], withoutEmptyRows(kind, fields), Object.fromEntries(given));
}

/** The name of what a fault is about: 职位第2行“名额”, or the label of the field. */
export function faultName(kind: ItemKind, path: string): string {
  if (path === 'metadata.effectiveOn') return '施行日期';
  const [id, index, columnId] = path.split('.');
  const field = ITEM_KINDS[kind].fields.find((candidate) => candidate.id === id);
  if (field === undefined) return path;
  if (index === undefined) return field.label;
  const column = columnsOf(field).find((candidate) => candidate.id === columnId);
  return `${field.label}第${Number(index) + 1}行${column === undefined ? '' : `“${column.label}”`}`;
}
