/** The `gongkai` command. Each command is a file in `commands/`; this one only names them and their arguments. */
import { Command, CommanderError, Option } from 'commander';
import { ConfigError, readConfig } from './config.ts';
import { isDatabaseUnavailable } from './platform/database/database.ts';
import { EmbeddedError } from './platform/database/embedded/index.ts';
import { Refusal } from './platform/errors.ts';
import { UsageError } from './usage-error.ts';

const program = new Command('gongkai')
  .description('Information disclosure for government offices')
  .version('0.1.0')
  .exitOverride()
  .showHelpAfterError();

program
  .command('serve')
  .description('serve the platform; on first start with the embedded database, with a demonstration site')
  .option('--demo', 'load the demonstration site on first start also into a database named by DATABASE_URL')
  .action(async (options: { demo?: boolean }) => {
    const { serve } = await import('./commands/serve.ts');
    await serve(readConfig(process.env), { demo: options.demo ?? false });
  });

program
  .command('init')
  .description('create a site, its first organ and one administrator')
  .requiredOption('--site <name>', 'name of the disclosure platform')
  .requiredOption('--site-code <code>', 'administrative division code, six digits')
  .requiredOption('--organ <name>', 'full name of the first organ')
  .requiredOption('--short-name <name>', 'short name of the organ')
  .requiredOption('--organ-code <code>', 'unified social credit code, 18 characters')
  .requiredOption('--slug <slug>', 'name of the organ in addresses: lower-case letters, digits, hyphens')
  .requiredOption('--reconsideration-organ <name>', 'the organ that hears reconsideration')
  .option('--admin <login>', 'login of the administrator', 'admin')
  .option('--admin-name <name>', 'name of the administrator', '管理员')
  .action(async (options: import('./commands/init.ts').InitOptions) => {
    const { init } = await import('./commands/init.ts');
    await init(readConfig(process.env), options);
  });

const journal = program.command('journal').description('the journal and its hash chain');
journal
  .command('verify')
  .description('walk the chain; name the first altered, missing or inserted event')
  .option('--head <file>', 'a head exported earlier: a cut tail or a rewrite shows against it')
  .option('--projections', 'also fold the journal again and compare it with every projected row')
  .action(async (options: { head?: string; projections?: boolean }) => {
    const { verify } = await import('./commands/journal.ts');
    await verify(readConfig(process.env), options);
  });
journal
  .command('head')
  .description('print the signed head of the chain, one line of JSON per site, to keep elsewhere')
  .action(async () => {
    const { head } = await import('./commands/journal.ts');
    await head(readConfig(process.env));
  });

const report = program.command('report').description('annual reports');
report
  .command('check')
  .description('read and check filed reports; exit 0 balanced, 1 an error, 2 something refused or incomplete')
  .argument(
    '<file...>',
    'text, Markdown, HTML, DOCX, XLSX, PDF or JSON files, or folders; - is standard input',
  )
  .addOption(new Option('--format <format>').choices(['text', 'json', 'csv', 'html']).default('text'))
  .option('--evidence', 'in JSON: where each figure stands in the source, and how certain it is')
  .option('--rule-making-power', 'the organ may make rules (规章)')
  .action(
    async (
      files: string[],
      options: {
        format: import('./commands/report-check.ts').CheckFormat;
        evidence?: boolean;
        ruleMakingPower?: boolean;
      },
    ) => {
      const { checkFiles } = await import('./commands/report-check.ts');
      await checkFiles(files, {
        format: options.format,
        evidence: options.evidence ?? false,
        mayMakeRules: options.ruleMakingPower ?? false,
      });
    },
  );
report
  .command('compile')
  .description('compile the report of an organ and year from the registers, without writing anything')
  .requiredOption('--organ <name>', 'full name, short name or slug of the organ')
  .requiredOption('--year <year>', 'report year')
  .addOption(new Option('--format <format>').choices(['json']).default('json'))
  .option('--site <code>', 'code of the site, where there are several')
  .action(async (options: { organ: string; year: string; site?: string }) => {
    const { compile } = await import('./commands/report-compile.ts');
    await compile(readConfig(process.env), options);
  });

program
  .command('request')
  .description('disclosure requests')
  .command('clock')
  .description('fold case events: state, outcome and clocks with how each date was reached')
  .argument('<file>', 'JSON {events, as_of, format?}; - is standard input')
  .action(async (file: string) => {
    const { clock } = await import('./commands/request-clock.ts');
    await clock(file);
  });

/** What went wrong, in one line; undefined when it is a fault of the program, whose stack is wanted. */
function oneLine(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof EmbeddedError || error instanceof UsageError) {
    return error.message;
  }
  if (error instanceof Refusal) {
    const fields = error.reasons.map((reason) =>
      `${reason.field ?? ''} ${reason.code} ${reason.expected ?? ''}`.trim(),
    );
    return [error.code, ...fields].join('; ');
  }
  if (isDatabaseUnavailable(error)) return 'the database cannot be reached; check DATABASE_URL';
  return undefined;
}

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const line = oneLine(error);
    process.stderr.write(`gongkai: ${line ?? (error instanceof Error ? error.stack : String(error))}\n`);
    process.exitCode = line === undefined || error instanceof EmbeddedError ? 1 : 2;
  }
}
