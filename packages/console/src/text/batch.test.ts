import { expect, test } from 'vitest';
import { batchSentence, type ChosenItem, failureWords, offeredBatches } from './batch.ts';

const item = (id: string, state: string): ChosenItem => ({ id, state, version: 1, title: id, organId: 'o' });
const everything = () => true;

test('each step is offered with the rows whose state knows it', () => {
  const chosen = [item('a', 'release_review'), item('b', 'release_review'), item('c', 'ready')];
  const offered = offeredBatches(chosen, everything).map(({ action, rows }) => [
    action,
    rows.map(({ id }) => id),
  ]);
  expect(offered).toEqual([
    ['approve_release', ['a', 'b']],
    ['publish', ['c']],
    ['return', ['a', 'b', 'c']],
    ['move', ['a', 'b', 'c']],
    ['place', ['a', 'b', 'c']],
  ]);
});

test('nothing is offered to whom no role is held for, and a writer moves drafts alone', () => {
  const chosen = [item('a', 'draft'), item('b', 'ready')];
  expect(offeredBatches(chosen, () => false)).toEqual([]);
  const writer = offeredBatches(chosen, (roles) => roles.includes('drafter'));
  expect(writer.map(({ action, rows }) => [action, rows.length])).toEqual([
    ['submit', 1],
    ['move', 1],
    ['place', 1],
  ]);
});

test('a return needs its remark, and three levels their proofreading', () => {
  const [first, back] = offeredBatches([item('a', 'first_review')], everything);
  expect(first).toMatchObject({ action: 'approve_first', proofread: true, note: 'free' });
  expect(back).toMatchObject({ action: 'return', note: 'needed' });
});

test('what became of the rows is said in a sentence, and why one was not done in Chinese', () => {
  const done = { id: 'a', done: true, version: 2, state: 'ready' } as const;
  const failed = {
    id: 'b',
    done: false,
    code: 'is_drafter',
    article: '《政府信息公开条例》第十七条第一款',
  } as const;
  expect(batchSentence('同意发布', [done])).toBe('“同意发布”已办理 1 件。');
  expect(batchSentence('同意发布', [done, failed])).toBe('“同意发布”已办理 1 件，1 件没有办理，原因如下。');
  expect(failureWords(failed)).toBe(
    '拟稿人不能审查或者发布本人拟写的信息（《政府信息公开条例》第十七条第一款）。',
  );
});
