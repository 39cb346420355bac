import { loadSite } from '../../src/data/load-site.ts';
import * as addresses from '../../src/domain/addresses.ts';
import { listPages } from '../../src/domain/page-list.ts';

const { site } = loadSite(process.cwd());
const pages = listPages(site);

export const ALL_ADDRESSES = pages.map((page) => page.address);

/** The first page of a kind, or the one whose address ends as given. */
function pageOf(kind: (typeof pages)[number]['subject']['kind'], ending = ''): string {
	const page = pages.find(
		({ subject, address }) => subject.kind === kind && address.endsWith(ending),
	);
	if (page === undefined)
		throw new Error(`The site has no ${kind} page that ends with "${ending}".`);
	return page.address;
}

export const ANSWER = pageOf('answer', '/iso-42001-clauses-4-to-10/');
/** The answer that rests on the most controls. */
export const MAPPING_ANSWER = pageOf('answer', '/owasp-llm-to-nist-ai-rmf-mapping/');
export const DERIVED_PAIR = pageOf('pair', '/owasp-llm-2025--iso-42001-2023/');
export const PAIR = pageOf('pair', '/nist-ai-rmf-1.0--iso-42001-2023/');

/** One page of each template, of those the one with the most on it where they differ. */
export const TEMPLATES: readonly (readonly [template: string, address: string])[] = [
	['home', addresses.HOME],
	['answers', addresses.ANSWERS],
	['answer', ANSWER],
	['topic', pageOf('topic')],
	['frameworks', addresses.FRAMEWORKS],
	['framework', pageOf('framework', '/owasp-llm/')],
	['edition', pageOf('edition', '/iso-42001/2023/')],
	['control', pageOf('control', '/owasp-llm/2025/llm06/')],
	['across editions', pageOf('across-editions', '/llm06/')],
	['migration', pageOf('migration', '/2025-to-2026/')],
	['crosswalks', addresses.CROSSWALKS],
	['pair', PAIR],
	['derived pair', DERIVED_PAIR],
	['about', pageOf('page')],
	['glossary', addresses.GLOSSARY],
	['term', pageOf('term', '/prompt-injection/')],
	['false claims', addresses.FALSE_CLAIMS],
	['readiness', addresses.READINESS],
	['search', addresses.SEARCH],
	['error', '/404.html'],
];
