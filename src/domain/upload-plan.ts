import type { ListedFile, Manifest } from '../schemas/manifest.ts';
import { compareText } from './finding.ts';
import { addressOfFile, BUILT_WITH, HOST_FILES, MANIFEST } from './manifest.ts';
import { manifestDifference } from './manifest-difference.ts';
import { ruleFor, type ResponseRule } from './response-headers.ts';

/**
 * Stages of an upload in their order. After each single file, every page that a reader can get finds what it loads and leads to:
 * new names before what names them, and nothing goes before the last page that names it.
 */
export const STAGES = [
	'names with a hash',
	'pictures and downloads',
	'new pages',
	'changed pages',
	'pages that lead elsewhere',
	'search',
	'lists of pages',
	'manifest',
	'deletions',
] as const;

export type Stage = (typeof STAGES)[number];

/** One thing to do with a store of files. */
export interface UploadStep {
	readonly stage: Stage;
	readonly action: 'put' | 'delete';
	readonly path: string;
	readonly address: string;
}

/** Names the pages that there are, so that it comes after them. */
const LISTS =
	/^(?:sitemap-[^/]*|feed|changes)\.xml$|^(?:llms[^/]*|robots)\.txt$|^changed-urls\.json$/;

/** What to upload and to delete so that a store that has one build has another one. `before` is missing for an empty store. */
export function uploadPlan(
	before: Manifest | undefined,
	after: Manifest,
	rules: readonly ResponseRule[],
): UploadStep[] {
	const { added, changed, removed } = manifestDifference(before ?? { ...after, files: [] }, after);
	const isNew = new Set(added.map(({ path }) => path));
	const steps = [...added, ...changed].map((file) =>
		step(stageOf(file, isNew.has(file.path), rules), 'put', file.path),
	);
	const lists = [BUILT_WITH, MANIFEST].map((path) => step('manifest', 'put', path));
	const deletions = removed.map(({ path }) => step('deletions', 'delete', path));
	return [...steps, ...(steps.length + deletions.length === 0 ? [] : lists), ...deletions]
		.filter(({ path }) => !HOST_FILES.includes(path))
		.sort(
			(one, other) =>
				STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) ||
				Number(one.path === MANIFEST) - Number(other.path === MANIFEST) ||
				compareText(one.path, other.path),
		);
}

function stageOf(file: ListedFile, isNew: boolean, rules: readonly ResponseRule[]): Stage {
	const { path, redirect } = file;
	const caching = ruleFor(rules, addressOfFile(path)).headers['Cache-Control'];
	if (caching?.includes('immutable') === true) return 'names with a hash';
	if (redirect !== undefined) return 'pages that lead elsewhere';
	if (path.endsWith('.html')) return isNew ? 'new pages' : 'changed pages';
	if (path.startsWith('pagefind/')) return 'search';
	return LISTS.test(path) ? 'lists of pages' : 'pictures and downloads';
}

function step(stage: Stage, action: UploadStep['action'], path: string): UploadStep {
	return { stage, action, path, address: addressOfFile(path) };
}
