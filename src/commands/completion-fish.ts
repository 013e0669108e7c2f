import type { CommandEntry, OptionEntry, Values } from './command-tree.js';

/** Completion for fish. */
export function toFish(commands: readonly CommandEntry[]): string {
  const named = commands.filter(({ name }) => name !== '');
  const names = named.map(({ name }) => name).join(' ');
  const lines = commands.flatMap(({ name, options, operands }) => {
    const condition =
      name === '' ? `not __fish_seen_subcommand_from ${names}` : `__fish_seen_subcommand_from ${name}`;
    return [
      ...options.map((option) => line(condition, optionWords(option))),
      ...operandWords(operands).map((words) => line(condition, words)),
    ];
  });
  return [
    '# Completion of dechrome for fish: dechrome completion fish | source',
    ...named.map(({ name, description }) =>
      line('__fish_is_first_token', ['-a', name, '-d', quote(description)]),
    ),
    ...lines,
    '',
  ].join('\n');
}

function line(condition: string, words: readonly string[]): string {
  return `complete -c dechrome -n ${quote(condition)} ${words.join(' ')}`;
}

function optionWords({ names, description, values }: OptionEntry): string[] {
  return [
    ...names.flatMap((name) => (name.startsWith('--') ? ['-l', name.slice(2)] : ['-s', name.slice(1)])),
    ...(values === undefined ? [] : valueWords(values)),
    '-d',
    quote(description),
  ];
}

function valueWords(values: Values): string[] {
  switch (values.kind) {
    case 'list':
      return ['-x', '-a', quote(values.values.join(' '))];
    case 'file':
      return ['-r', '-F'];
    case 'folder':
      return ['-x', '-a', quote('(__fish_complete_directories)')];
    default:
      return ['-x'];
  }
}

/** Files are what fish completes by itself. */
function operandWords(values: Values): string[][] {
  if (values.kind === 'list') return [['-f', '-a', quote(values.values.join(' '))]];
  return values.kind === 'file' ? [] : [['-f']];
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/gu, '\\$&')}'`;
}
