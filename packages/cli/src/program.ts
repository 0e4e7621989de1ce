import { Command, Option } from 'commander';
import { EXIT, Stop } from './exit.js';
import { FORMATS } from './formats/format.js';
import type { Messages } from './messages/en.js';
import { toPublished } from './published.js';
import { VERSION } from './version.js';

/** A command's examples, shown under its options. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  zhibiao: ['zhibiao extract reports/', 'zhibiao extract reports/ --out figures.csv --bom', 'zhibiao check report.txt'],
  extract: [
    'zhibiao extract report.docx',
    'zhibiao extract reports/ "more/*.pdf" --csv --fields document,indicator,subject,value,unit > figures.csv',
    'zhibiao extract reports/ --published 2024-01 --out figures.parquet --jobs 2',
    'zhibiao extract reports/ --out reports.ndjson --resume',
    'zhibiao extract --ndjson < documents.ndjson > reports.ndjson',
    'curl -s https://court.example/report.html | zhibiao extract -',
  ],
  text: ['zhibiao text report.pdf', "zhibiao text report.docx | sed -n '12p'"],
  normalize: ['zhibiao normalize report.html', 'zhibiao normalize --script none report.txt'],
  numbers: ['zhibiao numbers report.txt', "echo '三分之二' | zhibiao numbers -"],
  check: ['zhibiao check reports/', 'zhibiao check --all --json report.txt'],
  explain: [
    'zhibiao explain report.txt:12',
    'zhibiao explain report.txt:12:8',
    'curl -s https://court.example/report.html | zhibiao explain -:12',
  ],
  schema: ['zhibiao schema > report.schema.json', 'zhibiao schema --list'],
  dataset: [
    'zhibiao dataset list',
    'zhibiao dataset show 60229e95b13e',
    'zhibiao dataset export --out metrics.parquet',
  ],
  mcp: ['zhibiao mcp'],
  completion: [
    'zhibiao completion bash > ~/.local/share/bash-completion/completions/zhibiao',
    'zhibiao completion zsh > "$fpath[1]/_zhibiao"',
    'zhibiao completion fish > ~/.config/fish/completions/zhibiao.fish',
  ],
};

/** The commands and their options; the code of a command is loaded when it runs. */
export function buildProgram(messages: Messages, exit: (code: number) => void): Command {
  const { commands: c, args: a, options: o } = messages;
  const program = new Command('zhibiao').description(messages.program).version(VERSION, '-V, --version', o.version);
  /** `exitOverride` and the look of help go to commands made after they are set. */
  program
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({ styleTitle: (title) => translateTitle(title, messages) })
    .helpOption('-h, --help', o.help)
    .helpCommand('help [command]', c.help)
    .showSuggestionAfterError();

  const encoding = () => new Option('--encoding <label>', o.encoding).argParser(parseEncoding(messages));
  const published = () => new Option('--published <date>', o.published).argParser(parsePublished(messages));
  const jobs = () => new Option('-j, --jobs <n>', o.jobs).default(1).argParser(parseJobs(messages));
  const quiet = () => new Option('-q, --quiet', o.quiet);
  const json = () => new Option('--json', o.json);

  const extract = program
    .command('extract')
    .description(c.extract)
    .argument('[path...]', a.paths)
    .addOption(new Option('-f, --format <name>', o.format).argParser(parseFormat(messages)));
  for (const format of FORMATS) extract.option(`--${format}`, format === 'ndjson' ? o.ndjson : o.short(format));
  extract
    .option('-o, --out <file>', o.out)
    .option('--bom', o.bom)
    .option('--fields <names>', o.fields)
    .addOption(published())
    .addOption(encoding())
    .addOption(jobs())
    .option('--resume', o.resume)
    .option('--strict', o.strict)
    .addOption(quiet())
    .action(async (paths, options) =>
      exit(await (await import('./commands/extract.js')).extract(paths, options, messages)),
    );

  program
    .command('text')
    .description(c.text)
    .argument('<file>', a.file)
    .addOption(encoding())
    .addOption(quiet())
    .action(async (file, options) => (await import('./commands/text.js')).text(file, options, messages));

  program
    .command('normalize')
    .description(c.normalize)
    .argument('<file>', a.file)
    .addOption(new Option('--script <name>', o.script).choices(['auto', 't2s', 'tw2s', 'hk2s', 'none']))
    .addOption(json())
    .addOption(encoding())
    .action(async (file, options) => (await import('./commands/normalize.js')).normalizeFile(file, options, messages));

  program
    .command('numbers')
    .description(c.numbers)
    .argument('<file>', a.file)
    .addOption(json())
    .addOption(encoding())
    .action(async (file, options) => (await import('./commands/numbers.js')).numbers(file, options, messages));

  program
    .command('check')
    .description(c.check)
    .argument('<path...>', a.paths)
    .option('--all', o.all)
    .addOption(json())
    .addOption(published())
    .addOption(encoding())
    .addOption(jobs())
    .option('--strict', o.strict)
    .addOption(quiet())
    .action(async (paths, options) =>
      exit(await (await import('./commands/check.js')).check(paths, options, messages)),
    );

  program
    .command('explain')
    .description(c.explain)
    .argument('<place>', a.place)
    .addOption(json())
    .addOption(published())
    .addOption(encoding())
    .action(async (place, options) => (await import('./commands/explain.js')).explain(place, options, messages));

  program
    .command('schema')
    .description(c.schema)
    .argument('[name]', a.schema, 'report')
    .option('--list', o.list)
    .action(async (name, options) => (await import('./commands/schema.js')).schema(name, options, messages));

  const dataset = program.command('dataset').description(c.dataset);
  dataset
    .command('list')
    .description(c.datasetList)
    .action(async () => (await import('./commands/dataset.js')).list(messages));
  dataset
    .command('show')
    .description(c.datasetShow)
    .argument('<id>', a.report)
    .addOption(json())
    .action(async (id, options) => (await import('./commands/dataset.js')).show(id, options, messages));
  dataset
    .command('export')
    .description(c.datasetExport)
    .argument('[table]', a.table, 'metrics')
    .option('-f, --format <name>', o.datasetFormat)
    .option('-o, --out <file>', o.out)
    .action(async (table, options) => (await import('./commands/dataset.js')).exportTable(table, options, messages));

  program
    .command('mcp')
    .description(c.mcp)
    .action(async () => (await import('./commands/mcp.js')).mcp());

  program
    .command('completion')
    .description(c.completion)
    .argument('<shell>', a.shell)
    .action(async (shell) => (await import('./commands/completion.js')).completion(shell, program, messages));

  program.hook('preAction', (_, command) => refuseEmpty(command, messages));
  for (const command of [program, ...program.commands]) {
    const examples = EXAMPLES[command.name()]!;
    command.addHelpText(
      'after',
      `\n${messages.headings.examples}\n${examples.map((line) => `  $ ${line}\n`).join('')}`,
    );
  }
  return program;
}

/** An empty word is no path and no value: a variable of the shell that was not set. */
function refuseEmpty(command: Command, messages: Messages): void {
  const at = command.args.indexOf('');
  const names = command.registeredArguments;
  const empty =
    at >= 0
      ? names[Math.min(at, names.length - 1)]?.name()
      : command.options.find((option) => command.getOptionValue(option.attributeName()) === '')?.long;
  if (empty) throw new Stop(EXIT.usage, messages.missingArgument(empty));
}

/** Titles of help by their first word: commander writes `Usage:`, `Options:` and so on. */
function translateTitle(title: string, { headings }: Messages): string {
  return headings[title.replace(':', '').toLowerCase() as keyof typeof headings] ?? title;
}

function parsePublished(messages: Messages): (value: string) => string {
  return (value) => {
    const published = toPublished(value);
    if (published) return published;
    throw new Stop(EXIT.usage, messages.badOption('--published', value, messages.expected.published));
  };
}

function parseJobs(messages: Messages): (value: string) => number {
  return (value) => {
    const jobs = Number(value);
    if (/^\d+$/u.test(value) && jobs >= 1 && jobs <= 64) return jobs;
    throw new Stop(EXIT.usage, messages.badOption('--jobs', value, messages.expected.jobs));
  };
}

function parseFormat(messages: Messages): (value: string) => string {
  return (value) => {
    if ((FORMATS as readonly string[]).includes(value)) return value;
    throw new Stop(EXIT.usage, messages.badOption('--format', value, FORMATS.join(', ')));
  };
}

function parseEncoding(messages: Messages): (value: string) => string {
  return (value) => {
    try {
      return new TextDecoder(value).encoding;
    } catch {
      throw new Stop(EXIT.usage, messages.badOption('--encoding', value, 'gbk, gb18030, big5, utf-8, utf-16le …'));
    }
  };
}
