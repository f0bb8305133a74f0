import { REASONS } from '@gongkai/law/request';
import { describe, expect, it } from 'vitest';
import { fieldFault, problemWords } from './problems.ts';

describe('a problem in words', () => {
  it('tells the person whose page is out of date what to do', () => {
    const words = problemWords({ status: 409, code: 'version_conflict' });
    expect(words.sentence).toBe('您打开本页之后，别人已经修改过这条记录。');
    expect(words.out).toContain('刷新');
  });

  it('says that a lost connection did not lose the text', () => {
    expect(problemWords({ status: 0, code: 'network_lost' }).out).toContain('仍在本页');
    expect(problemWords({ status: 503, code: 'database_unavailable' }).out).toContain('已保留');
  });

  it('names the field and what is wrong with it', () => {
    const words = problemWords({
      status: 400,
      code: 'invalid_input',
      reasons: [{ code: 'too_small', field: 'title', expected: '1' }],
    });
    expect(words.lines).toEqual(['“标题”：太短或者太小。']);
  });

  it('quotes the article of a rule of law', () => {
    const words = problemWords({
      status: 409,
      code: 'already_extended',
      article: '《政府信息公开条例》第三十三条第二款',
    });
    expect(words.sentence).toBe('答复期限只能延长一次（《政府信息公开条例》第三十三条第二款）。');
  });

  it('has the sentence of every refusal of a request’s event', () => {
    for (const code of Object.keys(REASONS)) {
      expect(problemWords({ status: 409, code }).sentence).not.toContain(code);
    }
  });

  it('has the sentence of what the letters and reviews of an item are refused for', () => {
    for (const code of ['exemption_required', 'proofread_required', 'agreement_open', 'letter_required']) {
      expect(problemWords({ status: 409, code }).sentence).not.toContain(code);
    }
  });

  it('gives the number under which our own fault stands in the log', () => {
    expect(problemWords({ status: 500, code: 'internal_error', id: 'req-7' }).lines).toEqual(['编号：req-7']);
  });

  it('shows an unknown code instead of hiding it', () => {
    expect(problemWords({ status: 409, code: 'brand_new' }).sentence).toContain('brand_new');
  });
});

describe('the fault of one field', () => {
  const problem = {
    status: 400,
    code: 'invalid_input',
    reasons: [{ code: 'not_a_date', field: 'metadata.formedOn' }],
  };

  it('is found by the last part of its path', () => {
    expect(fieldFault(problem, 'formedOn')).toBe('应当是日期，格式为 YYYY-MM-DD。');
  });

  it('is none where the problem does not name the field', () => {
    expect(fieldFault(problem, 'title')).toBeNull();
    expect(fieldFault(null, 'title')).toBeNull();
  });
});
