import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a folder that can be pages; what else is saved beside them is never looked at. */
const PAGE_EXTENSIONS: ReadonlySet<string> = new Set(
  'html htm xhtml txt md json mhtml mht jsonl ndjson warc wet'.split(' '),
);

const COMPRESSED = /\.(?:gz|br|zst)$/u;

/** One file of a folder, or a subfolder that could not be listed. */
export interface FolderEntry {
  /** From the folder, with /; empty for the folder itself. */
  readonly path: string;
  /** Why a folder could not be listed. */
  readonly error?: unknown;
}

/**
 * The pages of a folder at any depth, by extension, in code unit order of their paths. Hidden files and folders are
 * skipped. Links are followed, and each folder is walked once, so that links that form a loop end.
 *
 * @param root Absolute path of the folder.
 */
export async function walkFolder(root: string): Promise<FolderEntry[]> {
  const entries: FolderEntry[] = [];
  const walked = new Set<string>();
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const absolute = join(root, folder);
    let members: Dirent[];
    try {
      const real = await realpath(absolute);
      if (walked.has(real)) continue;
      walked.add(real);
      members = await readdir(absolute, { withFileTypes: true });
    } catch (error) {
      entries.push({ path: folder, error });
      continue;
    }
    for (const member of members) {
      if (member.name.startsWith('.')) continue;
      const path = folder === '' ? member.name : `${folder}/${member.name}`;
      const kind = await kindOf(member, join(root, path));
      if (kind === 'folder') waiting.push(path);
      else if (kind === 'file' && hasPageExtension(member.name)) entries.push({ path });
    }
    // Which of two ways to one folder is walked must not depend on the file system's order; the last is next.
    waiting.sort().reverse();
  }
  return entries.sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** Pipes, sockets and devices are neither: reading one that nobody asked for may never end. */
async function kindOf(member: Dirent, absolute: string): Promise<'folder' | 'file' | 'other'> {
  let entry: Pick<Dirent, 'isDirectory' | 'isFile'> = member;
  if (member.isSymbolicLink()) {
    try {
      entry = await stat(absolute);
    } catch {
      // A link to nowhere: if it has a page's name, reading it says so.
      return 'file';
    }
  }
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

function hasPageExtension(name: string): boolean {
  const plain = name.toLowerCase().replace(COMPRESSED, '');
  const dot = plain.lastIndexOf('.');
  return dot > 0 && PAGE_EXTENSIONS.has(plain.slice(dot + 1));
}
