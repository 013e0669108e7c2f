import { columnsOf } from './feature-table.js';
import { HINT_GROUP_NAMES } from './hint-groups.js';

/** Elements that part a page. */
export const SECTIONS = [
  'article',
  'main',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'figure',
  'table',
  'section',
] as const;

/** Steps up at which the text around a block is weighed. */
export const LEVELS = [0, 1, 2, 3] as const;

/** Whether a block stands in an element of each of the {@link SECTIONS}. */
export const IN_SECTION = SECTIONS.map((tag) => `in-${tag}` as const);
/** Whether the names of the elements close around it, and of all around it, say what each group of hints says. */
export const NEAR_HINTS = HINT_GROUP_NAMES.map((group) => `near-${group}` as const);
export const FAR_HINTS = HINT_GROUP_NAMES.map((group) => `far-${group}` as const);

/** Features that all blocks of one element share, in their order. */
export const CONTAINER_FEATURES = [
  'tag',
  'depth',
  ...IN_SECTION,
  ...NEAR_HINTS,
  ...FAR_HINTS,
  ...LEVELS.flatMap(
    (level) =>
      [
        `characters-${level}`,
        `linkDensity-${level}`,
        `blocks-${level}`,
        `share-${level}`,
        `running-${level}`,
      ] as const,
  ),
  'inCandidate',
  'candidateDistance',
  'candidateShare',
  'stepsFromHeadline',
  'headlineDepth',
  'sameShape',
  'sameShapeWidth',
  'sameShapeRunning',
] as const;

export type ContainerFeature = (typeof CONTAINER_FEATURES)[number];

/** Their columns, counted from the first of them. */
export const CONTAINER = columnsOf(CONTAINER_FEATURES);
