// What the documents say of the code, held against the code: names, commands, settings, libraries, links, examples.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPORT_FORMATS } from '@gongkai/law/report';
import { foldRequest, parseClockInput } from '@gongkai/law/request';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort();
const READMES = ['README.md', 'README.zh-CN.md'] as const;
const LAW = 'packages/law/src/';

/** The cells of every row of every table in a document, heads and rulers left out. */
function rowsOf(text: string): { head: string[]; cells: string[] }[] {
  const rows: { head: string[]; cells: string[] }[] = [];
  let head: string[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('|') || line.startsWith('|---')) continue;
    const cells = line.slice(1, -1).split('|');
    if (lines[index + 1]?.startsWith('|---')) head = cells.map((cell) => cell.trim());
    else rows.push({ head, cells: cells.map((cell) => cell.trim()) });
  }
  return rows;
}

/** The texts between backticks, outside of blocks of code. */
const quoted = (text: string): string[] =>
  [...text.replace(/^```[^`]+^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, inner = '']) => inner);

describe('docs/law.md', () => {
  const rows = rowsOf(read('docs/law.md')).map(({ head, cells }) => ({
    check: cells[head.indexOf('Check')] ?? '',
    names: quoted(cells[head.indexOf('Function')] ?? ''),
    files: quoted(cells[head.indexOf('File')] ?? ''),
  }));

  it('names only files that exist and functions that they export', () => {
    const missing = rows.flatMap(({ names, files }) => {
      const texts = files.map((file) => (existsSync(join(root, LAW, file)) ? read(LAW + file) : ''));
      const exported = (name: string) =>
        texts.some((text) =>
          new RegExp(`^export (?:const|function|type|interface) ${name}\\b`, 'm').test(text),
        );
      return [
        ...files.filter((_, index) => texts[index] === ''),
        ...names.filter((name) => !exported(name)).map((name) => `${name} in ${files.join(', ')}`),
      ];
    });
    expect(rows.length).toBeGreaterThan(60);
    expect(missing).toEqual([]);
  });

  it('names every constraint of every format, and only checks that there are', () => {
    const constraints = REPORT_FORMATS.flatMap(({ tables }) => tables.flatMap((table) => table.constraints));
    const sources = globSync(`${LAW}report/check*.ts`, { cwd: root }).map(read).join('\n');
    const known = (id: string) => constraints.some((one) => one.id === id) || sources.includes(`'${id}'`);
    const named = rows.flatMap(({ check }) => quoted(check));
    expect(named.filter((id) => !known(id))).toEqual([]);
    const stem = (id: string) => id.replace(/_proactive_art20_\d+$/, '');
    const stems = new Set(named.map(stem));
    expect(constraints.filter(({ id }) => !stems.has(stem(id)))).toEqual([]);
    const codes = new Set(rows.map(({ check }) => check.split(' ')[0]));
    expect(constraints.filter(({ code }) => code !== null && !codes.has(code))).toEqual([]);
  });
});

describe('the two READMEs', () => {
  const [english, chinese] = READMES.map(read);

  it('have the same shape: headings, tables, pictures, code', () => {
    const shape = (text = '') => ({
      headings: text.match(/^#+ /gm),
      rows: rowsOf(text).map(({ cells }) => cells.length),
      pictures: [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path),
      inCode: quoted(text)
        .filter((code) => /^[\x20-\x7e]+$/.test(code) && /[_./-]/.test(code))
        .sort(),
      commands: text.match(/^(?:npm|\.\/gongkai|export) [^#\n]*/gm)?.map((line) => line.trim()),
    });
    expect(shape(chinese)).toEqual(shape(english));
  });

  it.each(READMES)('%s names every setting with its default, and no other', (path) => {
    const declared = [...read('packages/server/src/config.ts').matchAll(/^ {2}([A-Z_]+): z\./gm)].map(
      ([, name]) => name,
    );
    const named = rowsOf(read(path))
      .map(({ cells }) => quoted(cells[0] ?? '')[0] ?? '')
      .filter((name) => /^[A-Z_]+$/.test(name));
    expect(named).toEqual(declared);
    const defaults = [
      ...read('packages/server/src/config.ts').matchAll(/^ {2}([A-Z_]+): .*\.default\('?([\w.]+)'?\)/gm),
    ];
    for (const [, name = '', value = ''] of defaults)
      expect(read(path)).toContain(`| \`${name}\` | \`${value}\` |`);
  });

  it.each(READMES)('%s names every command of the command line', (path) => {
    const cli = read('packages/server/src/cli.ts');
    const groups = [...cli.matchAll(/const (\w+) = program\.command\('(\w+)'\)/g)].map(([, , name]) => name);
    const words = [...cli.matchAll(/\.command\('(\w+)'\)/g)].map(([, name]) => name);
    expect(words.length).toBeGreaterThan(groups.length + 5);
    const commands = new Set(
      read(path)
        .match(/\.\/gongkai(?: [a-z]+)+/g)
        ?.flatMap((command) => command.split(' ').slice(1)),
    );
    expect(words.filter((word) => word !== undefined && !commands.has(word))).toEqual([]);
  });

  it.each(READMES)('%s gives the date that its example gives', (path) => {
    const text = read(path);
    const parsed = parseClockInput(JSON.parse(/```json\n([^`]+)```/.exec(text)?.[1] ?? ''));
    if (!parsed.ok) throw new Error(`the example is refused: ${JSON.stringify(parsed.faults)}`);
    const { due_on, refused } = foldRequest(parsed.value.events, { asOf: parsed.value.as_of });
    expect(refused).toBeUndefined();
    expect(text).toContain(`"due_on": "${due_on}"`);
  });
});

describe('decisions', () => {
  const records = documents.filter((path) => /^docs\/decisions\/\d{4}-/.test(path));

  it('are numbered without gaps, have the four parts, and stand in the index', () => {
    expect(records.length).toBeGreaterThan(20);
    const index = read('docs/decisions/README.md');
    for (const [place, path] of records.entries()) {
      const number = String(place + 1).padStart(4, '0');
      const text = read(path);
      const title = new RegExp(`^# ${number} (.+)$`, 'm').exec(text)?.[1];
      expect(index, path).toContain(`| [${number}](${path.split('/').at(-1)}) | ${title} |`);
      for (const part of ['Context', 'Decision', 'Consequences'])
        expect(text, `${path}: ${part}`).toMatch(new RegExp(`^## ${part}`, 'm'));
      expect(text, `${path}: reasons`).toMatch(/^## (?:Decision and reasons|Reasons)$/m);
    }
  });

  it('name every library that a package asks for', () => {
    const said = new Set(records.flatMap((path) => quoted(read(path))));
    const manifests = [
      'package.json',
      ...globSync(['packages/*/package.json', 'e2e/package.json', 'bench/package.json'], { cwd: root }),
    ];
    const libraries = manifests.flatMap((path) => {
      const manifest = JSON.parse(read(path)) as Record<string, Record<string, string> | undefined>;
      const { dependencies, devDependencies, optionalDependencies } = manifest;
      return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    });
    const foreign = [...new Set(libraries)].filter((name) => !name.startsWith('@gongkai/'));
    expect(foreign.length).toBeGreaterThan(30);
    expect(foreign.filter((name) => !said.has(name))).toEqual([]);
  });
});

describe('docs/glossary.md', () => {
  it('names only identifiers that the code uses', () => {
    const sources = globSync(['packages/*/src/**/*.{ts,tsx}', 'packages/server/migrations/*.sql'], {
      cwd: root,
    });
    const words = new Set(sources.flatMap((path) => read(path).match(/\w+/g) ?? []));
    const named = rowsOf(read('docs/glossary.md')).flatMap(({ head, cells }) =>
      quoted(cells[head.indexOf('Identifier')] ?? ''),
    );
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((name) => !words.has(name) && !words.has(`${name}s`))).toEqual([]);
  });
});

describe('links', () => {
  it.each(documents)('%s leads only to files that exist', (path) => {
    const targets = [...read(path).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });
});
