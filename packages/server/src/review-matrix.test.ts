/** Every role × state × action of the review, asked over HTTP with real sessions, against answers written by hand. */
import { ITEM_ACTION_LABELS, ITEM_STATE_LABELS, STAFF_ROLE_LABELS } from '@gongkai/law/disclosure';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from './app.ts';
import { notice } from './items/items.testing.ts';
import {
  AFTER_PUBLICATION,
  codeOfWrongState,
  DIFFERENT_PERSONS,
  HELD_UP,
  MAY_CREATE,
  NOT_TOLD,
  OF_NO_OFFICE,
  OTHER_REVIEWS,
  PERSONS,
  SINGLE_REVIEW,
  TAKEN_BY,
} from './review-matrix.expected.ts';
import { ASKED_ORGAN, type Cast, castOf, itemInState, type Makers } from './review-matrix.testing.ts';
import { TEST_NOW, TEST_PASSWORD, type TestSite, testSite } from './testing.ts';

let site: TestSite;
let app: App;
let origin: string;
let cast: Cast;
const sessions = new Map<string, string>();

beforeAll(async () => {
  site = await testSite();
  cast = await castOf(site);
  app = await createApp({
    services: site.services,
    logger: pino({ level: 'silent' }),
    trustProxy: false,
    clock: () => TEST_NOW,
  });
  origin = await app.server.listen({ port: 0, host: '127.0.0.1' });
  for (const login of [...Object.values(PERSONS), 'everything']) sessions.set(login, await signIn(login));
});

afterAll(async () => {
  await app.close();
  await site.close();
});

async function signIn(login: string): Promise<string> {
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: TEST_PASSWORD }),
  });
  expect(answer.status, login).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** A row for each cell of the tables: state, action, and the letters of who may. */
function cells(table: string): { state: string; action: string; may: string }[] {
  const [head = '', ...lines] = table
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const states = head.split(/\s+/);
  return lines.flatMap((line) => {
    const [action = '', ...who] = line.split(/\s+/);
    if (who.length !== states.length)
      throw new Error(`${action} names ${who.length} of ${states.length} states`);
    return who.map((may, index) => ({ state: states[index] ?? '', action, may }));
  });
}

const CELLS = [SINGLE_REVIEW, OTHER_REVIEWS, AFTER_PUBLICATION].flatMap(cells);
const STATES = [...new Set(CELLS.map(({ state }) => state))];

interface Answer {
  status: number;
  code?: string;
}

/** What a person is to hear. */
function expected(cell: { state: string; action: string; may: string }, person: string): Answer {
  const { state, action, may } = cell;
  const letter = person === 'h' && OF_NO_OFFICE.includes(state) ? 'H' : person;
  if (NOT_TOLD.includes(letter)) return { status: 404, code: 'item_unknown' };
  if (may.includes(letter)) {
    const code = HELD_UP[`${state} ${action}`];
    return code === undefined ? { status: 200 } : { status: 409, code };
  }
  const elsewhere = TAKEN_BY[action]?.includes(letter) ?? false;
  if (may === '-' && elsewhere) return { status: 409, code: codeOfWrongState(state, action) };
  return { status: 403, code: 'not_granted' };
}

async function ask(login: string, method: string, path: string, body: object): Promise<Answer> {
  const answer = await fetch(origin + path, {
    method,
    headers: { cookie: sessions.get(login) ?? '', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  const { code } = answer.ok ? { code: undefined } : JSON.parse(text);
  return { status: answer.status, ...(code === undefined ? {} : { code }) };
}

async function take(login: string, action: string, item: { id: string; version: number }): Promise<Answer> {
  if (action === 'edit') {
    const { title, body, metadata } = await notice(site);
    return await ask(login, 'PUT', `/api/items/${item.id}/draft`, {
      version: item.version,
      title,
      body,
      metadata,
    });
  }
  return await ask(login, 'POST', `/api/items/${item.id}/actions/${action}`, {
    version: item.version,
    note: '说明',
    proofread: true,
    organName: ASKED_ORGAN,
    letter: '现征求意见。',
    answer: 'agrees',
    result: 'may_disclose',
  });
}

describe('the tables name everything there is', () => {
  test('every role', () => {
    expect(Object.values(PERSONS)).toEqual(expect.arrayContaining(Object.keys(STAFF_ROLE_LABELS)));
  });

  test('every state', () => {
    for (const state of Object.keys(ITEM_STATE_LABELS)) expect(STATES).toContain(state);
    expect(STATES).toContain('superseded');
  });

  test('every action, in every state', () => {
    const actions = ['repeal', ...Object.keys(ITEM_ACTION_LABELS)].filter((action) => action !== 'create');
    for (const state of STATES) {
      const named = CELLS.filter((cell) => cell.state === state).map(({ action }) => action);
      expect(named.sort()).toEqual([...actions].sort());
    }
  });
});

test('who may draft an item', async () => {
  const item = await notice(site);
  for (const [letter, login] of Object.entries(PERSONS)) {
    const answer = await ask(login, 'POST', '/api/items', item);
    const status = MAY_CREATE.includes(letter) ? { status: 200 } : { status: 403, code: 'not_granted' };
    // A head drafts for his own section office only.
    expect({ login, ...answer }).toEqual({ login, ...status });
  }
});

describe.each(STATES)('an item in %s', (state) => {
  let item: { id: string; version: number };
  beforeAll(async () => {
    item = await itemInState(site, cast.makers, state);
  });

  test.each(CELLS.filter((cell) => cell.state === state))('$action: $may', async (cell) => {
    const everyone = Object.entries(PERSONS).map(([letter, login]) => ({
      login,
      wanted: expected(cell, letter),
    }));
    // Whoever is refused leaves the item as it is, so that all of them may ask at once.
    const refused = everyone.filter(({ wanted }) => wanted.status !== 200);
    const heard = await Promise.all(
      refused.map(async ({ login }) => [login, await take(login, cell.action, item)] as const),
    );
    expect(Object.fromEntries(heard)).toEqual(
      Object.fromEntries(refused.map(({ login, wanted }) => [login, wanted])),
    );
    for (const { login, wanted } of everyone.filter((person) => person.wanted.status === 200)) {
      expect({ login, ...(await take(login, cell.action, item)) }).toEqual({ login, ...wanted });
      item = await itemInState(site, cast.makers, state);
    }
  });
});

describe('the persons of an item differ, whatever roles they hold', () => {
  test.each(DIFFERENT_PERSONS)('%s, in %s, %s: %s', async (part, state, action, code) => {
    const makers: Makers = { ...cast.makers, [part]: cast.everything };
    expect(Object.keys(cast.makers)).toContain(part);
    const item = await itemInState(site, makers, state);
    const heard = await take('everything', action, item);
    expect(heard).toEqual(code === null ? { status: 200 } : { status: 409, code });
  });
});

test('nobody who is not signed in takes any step', async () => {
  const item = await itemInState(site, cast.makers, 'draft');
  for (const action of Object.keys(TAKEN_BY)) {
    expect(await take('a stranger', action, item)).toEqual({ status: 401, code: 'sign_in_required' });
  }
});
