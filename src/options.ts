import { z } from 'zod';
import { KEPT_PARTS } from './kept-parts.js';

/** How a page is cleaned. Flags, configuration and library options all parse through this. */
export const cleanOptionsSchema = z.strictObject({
  inputFormat: z
    .enum(['auto', 'html', 'text', 'mhtml'])
    .default('auto')
    .describe('Format of the page; auto tells by content.'),
  url: z
    .url({ protocol: /^https?$/u, error: 'not a web address such as https://example.org/story' })
    .optional()
    .describe('Address the page was saved from; links are made absolute by it.'),
  encoding: z
    .string()
    .min(1, 'no encoding label such as utf-8')
    .optional()
    .describe('Character encoding of the bytes, a WHATWG label.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u, 'not a language tag such as ar or pt-BR')
    .optional()
    .describe('Language of the page, a BCP 47 tag; otherwise found from the page.'),
  favor: z
    .enum(['precision', 'balanced', 'recall'])
    .default('balanced')
    .describe('What to risk when in doubt: losing text, neither, or keeping chrome.'),
  keep: z
    .array(z.enum(KEPT_PARTS))
    .default([])
    .describe(
      "What to keep beside the article's text: reader comments after it, links, images, emphasis; every data table in it.",
    ),
  maxRemoved: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('Warn when a page loses more than this share of its words, in per cent.'),
});

/** Options of {@link cleanOptionsSchema} with every default filled in. */
export type CleanOptions = z.infer<typeof cleanOptionsSchema>;

/** Options as a caller gives them. */
export type CleanOptionsInput = z.input<typeof cleanOptionsSchema>;
