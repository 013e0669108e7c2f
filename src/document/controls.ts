// C0 but for tab, line feed, form feed and carriage return; DEL; C1 but for the line end U+0085. They are leftovers of
// other formats that no reader sees, and that Markdown and terminals take for something else.
const CONTROLS = /[\0-\x08\x0B\x0E-\x1F\x7F-\x84\x86-\x9F]/gu;

/** The text without the control characters that are commands to a terminal. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}

// JSON itself escapes C0. The rest may stand in strings, but a terminal obeys U+009B as it does ESC [.
const UNESCAPED = /[\x7F-\x9F]/gu;

/** JSON with every control character escaped; its value is the same. */
export function escapeControls(json: string): string {
  return json.replace(UNESCAPED, escapeCharacter);
}

// JSON lets these, and U+0085, stand in strings, but many readers of lines take them for a line's end.
const LINE_END = /[\u2028\u2029]/gu;

/** A value as JSON on one line, without the line's end, however its reader knows lines. */
export function toJsonLine(value: object): string {
  return escapeControls(JSON.stringify(value)).replace(LINE_END, escapeCharacter);
}

/** The JSON escape of one UTF-16 code unit. */
function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
