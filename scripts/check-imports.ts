// The shape of the house, as rules that fail the build: arrows between packages go one way, a feature shows the others
// its index.ts and nothing else, the platform knows no feature, and there are no circles. Imports of types count too.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { parseSync } from 'vite';

/** An import that breaks a rule. */
export interface Violation {
  rule: Rule;
  /** Path of the importing file, from the root of the clone. */
  file: string;
  /** What it imports, as written; for a circle, the files it runs through. */
  imported: string;
}

type Rule =
  | 'arrow'
  | 'circle'
  | 'feature-inner'
  | 'node-in-pure-package'
  | 'outside-package'
  | 'platform-knows-feature'
  | 'undeclared'
  | 'upward';

/** Which of our packages each may use. */
const ARROWS: Record<string, string[]> = {
  'packages/law': [],
  'packages/writing': [],
  'packages/documents': ['@gongkai/law', '@gongkai/writing'],
  'packages/pages': ['@gongkai/law'],
  'packages/console': ['@gongkai/law', '@gongkai/writing'],
  'packages/tools': ['@gongkai/documents', '@gongkai/law'],
  'packages/server': ['@gongkai/documents', '@gongkai/law', '@gongkai/pages', '@gongkai/writing'],
  e2e: ['@gongkai/documents', '@gongkai/law', '@gongkai/pages', '@gongkai/server'],
  bench: ['@gongkai/documents', '@gongkai/law', '@gongkai/pages', '@gongkai/server'],
};
/** Packages that run anywhere: nothing of Node in them. */
const PURE = [
  'packages/law',
  'packages/writing',
  'packages/documents',
  'packages/pages',
  'packages/console',
  'packages/tools',
];
/** Programs over the whole: they may reach into every package by path. */
const OVER_ALL = ['e2e', 'bench'];
const SERVER = 'packages/server/src/';
/** The command line belongs to the program, as do the files at the top of the server. */
const COMMANDS = 'commands';
const TEST_ONLY = /\.test\.tsx?$|[./-]testing[.-]|\/testing\/|\.test-data\.ts$|test-support/;
const EXPLANATION: Record<Rule, string> = {
  arrow:
    'arrows between packages go one way: law ← pages ← server, law and writing ← documents ← server and tools, law and writing ← console',
  circle: 'modules must not depend on each other in a circle',
  'feature-inner': 'of another feature only its index.ts may be used',
  'node-in-pure-package': 'this package runs anywhere and must not use modules of Node',
  'outside-package': 'other packages are imported by name, not by path',
  'platform-knows-feature': 'the platform knows no feature',
  undeclared: 'the package does not name this library in its package.json',
  upward: 'features and the platform do not know the program that assembles them',
};

interface Import {
  file: string;
  specifier: string;
  /** The file it leads to, from the root, when written as a path. */
  target: string | null;
}

/** All violations in the clone at `root`, in the order of its files. */
export function checkImports(root: string): Violation[] {
  const files = globSync([...Object.keys(ARROWS).map((folder) => `${folder}/**/*.{ts,tsx}`)], {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  }).map((file) => file.split(sep).join('/'));
  const imports = files.sort().flatMap((file) => importsOf(root, file));
  const declared = declaredLibraries(root);
  const broken = imports.flatMap((one) => {
    const rule = brokenRule(one, declared);
    return rule ? [{ rule, file: one.file, imported: one.specifier }] : [];
  });
  return [...broken, ...circles(imports)];
}

/** One line for a person. */
export function describe({ rule, file, imported }: Violation): string {
  return `${file}: ${imported}: ${EXPLANATION[rule]}`;
}

function importsOf(root: string, file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const { module } = parseSync(file, text);
  const specifiers = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.map((entry) => entry.moduleRequest?.value ?? '')),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => literal(text.slice(start, end))),
  ];
  return [...new Set(specifiers)].filter(Boolean).map((specifier) => ({
    file,
    specifier,
    target: specifier.startsWith('.') ? join(dirname(file), specifier).split(sep).join('/') : null,
  }));
}

/** The text of a quoted name; empty for a name that is only known when the program runs. */
const literal = (code: string): string => /^(['"`])([^$]*)\1$/.exec(code)?.[2] ?? '';

function brokenRule({ file, specifier, target }: Import, declared: Map<string, Set<string>>): Rule | null {
  const home = packageOf(file);
  if (target !== null) return brokenByPath(file, target, home);
  if (specifier.startsWith('node:'))
    return PURE.includes(home) && !isTestOrTool(file) ? 'node-in-pure-package' : null;
  const library = libraryName(specifier);
  if (library.startsWith('@gongkai/')) return ARROWS[home]?.includes(library) ? null : 'arrow';
  if (declared.get(home)?.has(library)) return null;
  return isTestOrTool(file) && declared.get('')?.has(library) ? null : 'undeclared';
}

function brokenByPath(file: string, target: string, home: string): Rule | null {
  if (OVER_ALL.includes(home)) return null;
  if (packageOf(target) !== home) return 'outside-package';
  if (!file.startsWith(SERVER) || !target.startsWith(SERVER)) return null;
  if (isTestOrTool(file) && isTestOrTool(target)) return null;
  const [from, to] = [areaOf(file), areaOf(target)];
  if (from === to || to === 'platform') return null;
  if (from === 'platform') return to === null ? 'upward' : 'platform-knows-feature';
  if (to === null) return from === null ? null : 'upward';
  return target === `${SERVER}${to}/index.ts` ? null : 'feature-inner';
}

/** `platform`, the name of a feature, or `null` for the program that assembles them. */
function areaOf(file: string): string | null {
  const [area, inner] = file.slice(SERVER.length).split('/');
  return area && inner && area !== COMMANDS ? area : null;
}

const packageOf = (file: string): string =>
  Object.keys(ARROWS).find((home) => file.startsWith(`${home}/`)) ?? '';

const isTestOrTool = (file: string): boolean =>
  TEST_ONLY.test(file) || OVER_ALL.includes(packageOf(file)) || file.endsWith('/vite.config.ts');

const libraryName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Library names by package; under the empty name those of the root, which tests and tools may use. */
function declaredLibraries(root: string): Map<string, Set<string>> {
  return new Map(
    ['', ...Object.keys(ARROWS)].map((home) => {
      const file = join(root, home, 'package.json');
      const manifest = existsSync(file)
        ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>)
        : {};
      return [home, new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))];
    }),
  );
}

/** One violation for each circle, found by walking the imports in depth. */
function circles(imports: Import[]): Violation[] {
  const targets = Map.groupBy(imports, (one) => one.file);
  const finished = new Set<string>();
  const found: Violation[] = [];
  const walk = (file: string, path: string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push({ rule: 'circle', file, imported: [...path.slice(at), file].join(' → ') });
      return;
    }
    if (finished.has(file)) return;
    for (const { target } of targets.get(file) ?? []) if (target !== null) walk(target, [...path, file]);
    finished.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return found;
}

if (import.meta.main) {
  const violations = checkImports(join(import.meta.dirname, '..'));
  for (const violation of violations) console.error(describe(violation));
  process.exitCode = violations.length > 0 ? 1 : 0;
}
