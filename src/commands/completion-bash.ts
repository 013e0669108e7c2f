import type { CommandEntry, Values } from './command-tree.js';

/** Completion for bash from version 3.2 on. */
export function toBash(commands: readonly CommandEntry[]): string {
  const names = commands.map(({ name }) => name).filter((name) => name !== '');
  return `# Completion of dechrome for bash: source <(dechrome completion bash)
_dechrome_words() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$@" -- "$current")
}

_dechrome() {
  local current previous command='' word options operands
  COMPREPLY=()
  current=\${COMP_WORDS[COMP_CWORD]}
  previous=\${COMP_WORDS[COMP_CWORD - 1]}
  # --format=md comes as three words.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $previous == '=' ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if ((COMP_CWORD > 1)); then
    case \${COMP_WORDS[1]} in
      ${names.join(' | ')}) command=\${COMP_WORDS[1]} ;;
    esac
  fi
  case "$command $previous" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case $command in
${commands.map(optionCase).join('\n')}
  esac
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    [[ $word == '--' ]] && options=''
  done
  if [[ $current == -* && -n $options ]]; then
    _dechrome_words -W "$options"
    return
  fi
  if ((COMP_CWORD == 1)); then _dechrome_words -W ${quote(names.join(' '))}; fi
  eval "$operands"
}

complete -o filenames -F _dechrome dechrome
`;
}

function valueCases({ name, options }: CommandEntry): string[] {
  return options.flatMap(({ names, values }) => {
    if (values === undefined) return [];
    const patterns = names.map((option) => quote(`${name} ${option}`)).join(' | ');
    return [`    ${patterns}) ${[...generate(values), 'return'].join('; ')} ;;`];
  });
}

function optionCase({ name, options, operands }: CommandEntry): string {
  const words = options.flatMap(({ names }) => names).join(' ');
  const pattern = name === '' ? "''" : name;
  return `    ${pattern}) options=${quote(words)} operands=${quote(generate(operands).join('; '))} ;;`;
}

function generate(values: Values): string[] {
  switch (values.kind) {
    case 'list':
      return [`_dechrome_words -W ${quote(values.values.join(' '))}`];
    case 'file':
      return ['_dechrome_words -f'];
    case 'folder':
      return ['_dechrome_words -d'];
    default:
      return [];
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
