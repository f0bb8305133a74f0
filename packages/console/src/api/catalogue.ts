/** Organs with their section offices, and the column trees. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { Art20Code, FixedColumnId } from '@gongkai/law/disclosure';
import { request, withQuery } from './request.ts';

export interface Organ {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  code: string;
  kind: string;
  offices: { id: string; name: string }[];
}

export interface Column {
  id: string;
  version: number;
  code: string;
  name: string;
  parentId: string | null;
  fixedColumn: FixedColumnId | null;
  art20: Art20Code | null;
  items: number;
  freshnessDays: number | null;
  newestOn: LocalDate | null;
  sort: number;
}

export async function readOrgans(): Promise<Organ[]> {
  const answer = await request<{ rows: Organ[] }>('GET', '/api/organs');
  return answer.rows;
}

export async function readColumns(organ: string): Promise<Column[]> {
  const answer = await request<{ rows: Column[] }>('GET', withQuery('/api/columns', { organ }));
  return answer.rows;
}

/** What a column is given when it is made. */
export interface NewColumn {
  organId: string;
  parentId: string;
  code: string;
  name: string;
  art20?: Art20Code | null;
  freshnessDays?: number | null;
}

export function createColumn(column: NewColumn): Promise<{ id: string; version: number }> {
  return request('POST', '/api/columns', column);
}

export function changeColumn(
  id: string,
  change: { version: number; name?: string; art20?: Art20Code | null; freshnessDays?: number | null },
): Promise<object> {
  return request('PUT', `/api/columns/${id}`, change);
}
