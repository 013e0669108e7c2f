import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const TITLE = 'Council approves a second bridge over the river';

const BODY = [
  'The city council approved a second bridge over the river on Monday, after a debate that lasted for six hours.',
  'Work is to begin in the spring and to take three years, the head of the planning office told the council.',
  'The ferry, which has carried people across since 1911, will go on running until the bridge has been opened.',
  'Opponents of the plan said that they would go to court, since no study of the river bed had been published.',
];

/** A dump with nothing to leave out but its headline. */
export const CLEAN_PAGE = `${[TITLE, ...BODY].join('\n\n')}\n`;

/** The same with the label of an advertisement on line 5. */
export const ADVERT_PAGE = `${[TITLE, BODY[0], 'ADVERTISING', ...BODY.slice(1)].join('\n\n')}\n`;

export const ADVERT_LINE = 5;

/** Runs the work with a folder of these files, and removes it. */
export async function withPages<Result>(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const home = process.cwd();
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'dechrome-')));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return await work(folder);
  } finally {
    if (process.cwd() === folder) process.chdir(home);
    await rm(folder, { recursive: true });
  }
}
