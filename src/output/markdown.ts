import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { version } from '../version.js';
import { withoutControls } from '../document/controls.js';
import { toMarkdownTree } from './markdown-tree.js';
import type { Article } from './schema.js';
import type { Writer } from './writer.js';

const SYNTAX: Options = {
  bullet: '-',
  rule: '-',
  // Besides tables, GFM's own writers escape what its readers would take for links, strikethrough and footnotes.
  // Cells are not aligned: widths in letters mean something in one font and few scripts.
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** YAML front matter, the title as the one heading of level 1, the body. */
const markdown: Writer = {
  format: 'md',
  extension: '.md',
  write: (article) => {
    const body = toMarkdown(toMarkdownTree(article), SYNTAX);
    const page = `---\n${stringify(frontMatter(article), { lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}`}`;
    return withoutControls(page);
  },
  stream: { before: '', between: '\n', after: '' },
};

export default markdown;

/** What is known about the page, without what is not: nulls and empty lists say nothing in front matter. */
function frontMatter(article: Article): Record<string, string | string[]> {
  const fields: Record<string, string | readonly string[] | null> = {
    dechrome: version(),
    title: article.title,
    description: article.description,
    authors: article.authors,
    siteName: article.siteName,
    publishedAt: article.publishedAt,
    modifiedAt: article.modifiedAt,
    categories: article.categories,
    tags: article.tags,
    url: article.source.url,
    canonicalUrl: article.canonicalUrl,
    image: article.image,
    language: article.language,
    dir: article.direction === 'rtl' ? 'rtl' : null,
  };
  const known: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') known[name] = value;
    else if (value !== null && value.length > 0) known[name] = [...value];
  }
  return known;
}
