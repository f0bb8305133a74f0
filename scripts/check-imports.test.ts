import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** The violations in a clone that has these files only, as `rule file`. */
function violationsIn(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'imports-'));
  roots.push(root);
  const manifests = {
    'package.json': '{ "devDependencies": { "vitest": "*" } }',
    'packages/server/package.json': '{ "dependencies": { "pg": "*" } }',
  };
  for (const [name, text] of Object.entries({ ...manifests, ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return checkImports(root).map(({ rule, file }) => `${rule} ${file}`);
}

test('what the design allows passes', () => {
  expect(
    violationsIn({
      'packages/law/src/a.ts': "import { b } from './b.ts';",
      'packages/law/src/a.test.ts': "import 'node:fs'; import 'vitest';",
      'packages/pages/src/a.ts': "import type { A } from '@gongkai/law/report';",
      'packages/server/src/app.ts':
        "import '@gongkai/pages'; import { items } from './items/index.ts'; import './config.ts';",
      'packages/server/src/commands/serve.ts': "import '../app.ts'; import '../items/index.ts';",
      'packages/server/src/items/items.test.ts': "import './items.ts'; import '../testing.ts';",
      'packages/server/src/items/items.ts':
        "import pg from 'pg'; import 'node:fs'; import '../platform/db/x.ts'; export * from '../organs/index.ts'; import './queries.ts';",
      'packages/server/src/platform/db/x.ts': "import '../journal/y.ts';",
      'e2e/a.test.ts': "import 'vitest'; import '../packages/server/src/app.ts';",
    }),
  ).toEqual([]);
});

test.each([
  ['the law uses no other package', 'arrow', 'packages/law/src/a.ts', "import '@gongkai/pages';"],
  ['pages do not use the server', 'arrow', 'packages/pages/src/a.ts', "import '@gongkai/server';"],
  [
    'the console does not use the server',
    'arrow',
    'packages/console/src/a.tsx',
    "const x = import('@gongkai/server');",
  ],
  [
    'the console does not use pages',
    'arrow',
    'packages/console/src/a.tsx',
    "export * from '@gongkai/pages';",
  ],
  [
    'the law does no input or output',
    'node-in-pure-package',
    'packages/law/src/a.ts',
    "import fs from 'node:fs';",
  ],
  [
    'a package is not entered by path',
    'outside-package',
    'packages/pages/src/a.ts',
    "import '../../law/src/b.ts';",
  ],
  ['a library is named by who uses it', 'undeclared', 'packages/law/src/a.ts', "import pg from 'pg';"],
  ['a test library stays in tests', 'undeclared', 'packages/server/src/items/a.ts', "import 'vitest';"],
  [
    'the inside of another feature is closed',
    'feature-inner',
    'packages/server/src/items/a.ts',
    "import type { Organ } from '../organs/queries.ts';",
  ],
  [
    'it is closed to tests too',
    'feature-inner',
    'packages/server/src/items/a.test.ts',
    "import '../organs/b.ts';",
  ],
  [
    'it is closed to the program too',
    'feature-inner',
    'packages/server/src/app.ts',
    "import './items/routes.ts';",
  ],
  [
    'the platform knows no feature',
    'platform-knows-feature',
    'packages/server/src/platform/jobs/a.ts',
    "export { x } from '../../items/index.ts';",
  ],
  ['a feature does not know the program', 'upward', 'packages/server/src/items/a.ts', "import '../app.ts';"],
  [
    'the platform does not know the program',
    'upward',
    'packages/server/src/platform/a.ts',
    "import '../config.ts';",
  ],
])('%s', (_wish, rule, file, text) => {
  expect(violationsIn({ [file]: text })).toEqual([`${rule} ${file}`]);
});

test('a circle is found, also through index.ts and through types', () => {
  expect(
    violationsIn({
      'packages/server/src/items/index.ts': "export { a } from './items.ts';",
      'packages/server/src/commands/serve.ts': "import '../app.ts'; import '../items/index.ts';",
      'packages/server/src/items/items.test.ts': "import './items.ts'; import '../testing.ts';",
      'packages/server/src/items/items.ts': "import type { B } from '../organs/index.ts';",
      'packages/server/src/organs/index.ts': "export { b } from './organs.ts';",
      'packages/server/src/organs/organs.ts': "import { a } from '../items/index.ts';",
    }),
  ).toEqual(['circle packages/server/src/items/index.ts']);
});
