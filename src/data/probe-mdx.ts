import { spawnSync } from 'node:child_process';
import { MARKDOWN_FEATURES } from './markdown-features.ts';

/** Tags that a text with braces may open without being tried first: each doubles the time that Sätteri may need for code. */
const TAGS_MAX = 12;
const TIME_LIMIT = 3_000; // milliseconds, of which starting takes a twentieth

/** Parses what stands on its standard input; what cannot be parsed has been read in time as well. */
const PARSE = `import { readFileSync } from 'node:fs';
import { mdxToMdast } from 'satteri';
try { mdxToMdast(readFileSync(0, 'utf8'), { features: ${JSON.stringify(MARKDOWN_FEATURES)} }); } catch {}`;

/**
 * True where Sätteri would not end in good time. It reads code in braces by trying, and tags inside of such code double the tries:
 * a text of a few lines can keep it busy for days, and nothing can stop it in the same process. Texts without code are not tried.
 */
export function isEndless(text: string): boolean {
	const tags = text.match(/<[\w$>]/g)?.length ?? 0;
	if (!text.includes('{') || tags <= TAGS_MAX) return false;
	const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', PARSE], {
		input: text,
		timeout: TIME_LIMIT,
		killSignal: 'SIGKILL',
		stdio: ['pipe', 'ignore', 'ignore'],
	});
	return signal !== null;
}
