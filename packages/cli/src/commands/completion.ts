import type { Command } from 'commander';
import { EXIT, Stop } from '../exit.js';
import { FORMATS } from '../formats/format.js';
import type { Messages } from '../messages/en.js';
import { Output } from '../output.js';

interface Entry {
  readonly name: string;
  readonly about: string;
  /** Words that go after it: the commands of `dataset`. */
  readonly words: readonly string[];
  readonly flags: readonly {
    readonly flag: string;
    readonly short: string | undefined;
    readonly about: string;
    readonly takes: boolean;
  }[];
}

/** What a command takes that is no file. */
const WORDS: Readonly<Record<string, readonly string[]>> = { completion: ['bash', 'zsh', 'fish'] };
const SHELLS = { bash, zsh, fish } as const;

/** `zhibiao completion`: a script made from the commands and options themselves, so that it can't fall behind them. */
export async function completion(shell: string, program: Command, messages: Messages): Promise<void> {
  if (!Object.hasOwn(SHELLS, shell))
    throw new Stop(EXIT.usage, messages.badOption('completion', shell, Object.keys(SHELLS).join(', ')));
  const entries = program.commands.map((command): Entry => {
    const all = [command, ...command.commands];
    const flags = all
      .flatMap((each) => each.createHelp().visibleOptions(each))
      .filter((option, i, options) => options.findIndex(({ long }) => long === option.long) === i)
      .map((option) => ({
        flag: option.long!,
        short: option.short,
        about: option.description,
        takes: option.required || option.optional,
      }));
    return {
      name: command.name(),
      about: command.description(),
      flags,
      words: WORDS[command.name()] ?? command.commands.map((each) => each.name()),
    };
  });
  await Output.stdout().write(SHELLS[shell as keyof typeof SHELLS](entries));
}

function bash(entries: readonly Entry[]): string {
  const cases = entries.map(({ name, flags, words }) => {
    const options = flags.map(({ flag }) => flag).join(' ');
    return `    ${name}) options='${options}'; words='${words.join(' ')}' ;;`;
  });
  return `# bash completion for zhibiao
_zhibiao() {
  local cur prev options words
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [[ $prev == --format || $prev == -f ]]; then
    COMPREPLY=($(compgen -W '${FORMATS.join(' ')}' -- "$cur"))
    return
  fi
  if [[ $COMP_CWORD == 1 ]]; then
    COMPREPLY=($(compgen -W '${entries.map(({ name }) => name).join(' ')} --help --version' -- "$cur"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) options=''; words='' ;;
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ $COMP_CWORD == 2 ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
  fi
}
complete -o default -F _zhibiao zhibiao
`;
}

function zsh(entries: readonly Entry[]): string {
  const quote = (text: string) => text.replaceAll("'", "'\\''").replaceAll(/[[\]:]/gu, '\\$&');
  const commands = entries.map(({ name, about }) => `    '${name}:${quote(about)}'`);
  const cases = entries.map(({ name, flags, words }) => {
    const specs = flags.map(({ flag, about, takes }) => {
      const values =
        flag === '--format'
          ? `:format:(${FORMATS.join(' ')})`
          : flag === '--out'
            ? ':file:_files'
            : takes
              ? ':value:'
              : '';
      return `'${flag}[${quote(about)}]${values}'`;
    });
    const rest = words.length > 0 ? `'1:word:(${words.join(' ')})'` : "'*:file:_files'";
    return `    ${name}) _arguments ${[...specs, rest].join(' ')} ;;`;
  });
  return `#compdef zhibiao
# zsh completion for zhibiao
_zhibiao() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$name" in
${cases.join('\n')}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _zhibiao "$@"; else compdef _zhibiao zhibiao; fi
`;
}

function fish(entries: readonly Entry[]): string {
  const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const lines = entries.flatMap(({ name, about, flags, words }) => [
    `complete -c zhibiao -n __fish_use_subcommand -f -a ${name} -d ${quote(about)}`,
    ...(words.length > 0
      ? [`complete -c zhibiao -n '__fish_seen_subcommand_from ${name}' -f -a ${quote(words.join(' '))}`]
      : []),
    ...flags.map(({ flag, short, about: told, takes }) => {
      const values =
        flag === '--format' ? ` -x -a ${quote(FORMATS.join(' '))}` : flag === '--out' ? ' -r -F' : takes ? ' -x' : '';
      const one = short ? ` -s ${short.slice(1)}` : '';
      return `complete -c zhibiao -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${one}${values} -d ${quote(told)}`;
    }),
  ]);
  return `# fish completion for zhibiao\n${lines.join('\n')}\n`;
}
