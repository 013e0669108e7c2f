import { z } from 'zod';
import { FORMATS } from '../output/index.js';

/** Where the articles go and in which form. */
export const outputFlagsSchema = z.strictObject({
  format: z.enum(FORMATS).optional(),
  output: z.string().min(1, 'no path').optional(),
  root: z.string().min(1, 'no path').optional(),
});
