import type { Option } from 'commander';
import { KEPT_PARTS } from '../kept-parts.js';
import { choice } from './choice.js';

/** What to keep beside the text: values with commas between, the flag repeated, or both. */
export function keepOption(): Option {
  return choice('--keep <parts>', KEPT_PARTS, 'with commas between; none by default').argParser(
    (value: string, before: unknown): string[] => [
      ...(Array.isArray(before) ? before.map(String) : []),
      ...value.split(',').map((part) => part.trim()),
    ],
  );
}
