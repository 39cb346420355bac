import type { Features } from 'satteri';

/**
 * The Markdown that we read. One list for the checks and for the pages, so that neither sees what the other does not;
 * pages add typographic quotes, which the checks must not count as the writer's.
 */
export const MARKDOWN_FEATURES = { gfm: true, frontmatter: false } as const satisfies Features;
