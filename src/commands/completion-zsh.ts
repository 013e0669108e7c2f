import type { CommandEntry, OptionEntry, Values } from './command-tree.js';

/** Completion for zsh, as a file `_dechrome` in `$fpath` or sourced after `compinit`. */
export function toZsh(commands: readonly CommandEntry[]): string {
  const named = commands.filter(({ name }) => name !== '');
  return `#compdef dechrome
# Completion of dechrome for zsh: source <(dechrome completion zsh)
_dechrome_commands() {
  local -a commands=(
${named.map(({ name, description }) => `    ${quote(`${name}:${description}`)}`).join('\n')}
  )
  _describe -t commands command commands
}

_dechrome() {
  local command=''
  if ((CURRENT > 2)); then
    case $words[2] in
      ${named.map(({ name }) => name).join('|')})
        command=$words[2]
        shift words
        ((CURRENT--))
        ;;
    esac
  fi
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}

if [[ $funcstack[1] == _dechrome ]]; then
  _dechrome "$@"
else
  compdef _dechrome dechrome
fi
`;
}

function commandCase({ name, options, operands }: CommandEntry): string {
  const operand = action(operands);
  const specs = [
    ...options.flatMap(optionSpecs),
    ...(name === '' ? ["'1: :{ _dechrome_commands; _files }'"] : []),
    ...(operand === undefined ? [] : [quote(`*:${operands.kind}:${operand}`)]),
  ];
  const pattern = name === '' ? "''" : name;
  return [
    `    ${pattern})`,
    '      _arguments -s -S \\',
    specs.map((spec) => `        ${spec}`).join(' \\\n'),
    '      ;;',
  ].join('\n');
}

function optionSpecs({ names, description, values }: OptionEntry): string[] {
  const others = names.length > 1 ? `(${names.join(' ')})` : '';
  return names.map((name) => {
    // The value follows in the same word, or is the next.
    const sign = values === undefined ? '' : name.startsWith('--') ? '=' : '+';
    const value = values === undefined ? '' : `:value:${action(values) ?? ' '}`;
    return quote(`${others}${name}${sign}[${escape(description)}]${value}`);
  });
}

function action(values: Values): string | undefined {
  switch (values.kind) {
    case 'list':
      return `(${values.values.join(' ')})`;
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    default:
      return undefined;
  }
}

/** Brackets and colons are part of the notation. */
function escape(text: string): string {
  return text.replace(/[[\]:\\]/gu, '\\$&');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
