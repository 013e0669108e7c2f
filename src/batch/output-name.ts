/** Of the output of standard input, which has no name of its own. */
const STANDARD_INPUT = 'stdin';

/** Stands for a step up, which must not lead out of the output folder. */
const PARENT = '_parent';

/**
 * The name of a page's output inside the output folder, with /. It mirrors the input's path and keeps its extension
 * before the new one, so that `a.html` and `a.txt` have two names and the name never depends on the other inputs.
 * Roots and drives become plain folders and `..` becomes `_parent`: no name leads out of the folder.
 */
export function outputName(path: string | null, extension: string): string {
  const steps = (path ?? STANDARD_INPUT)
    .split(/[/\\]/u)
    .filter((step) => step !== '' && step !== '.')
    .map((step) => (step === '..' ? PARENT : step.replaceAll(':', '_')));
  return `${steps.join('/')}${extension}`;
}
