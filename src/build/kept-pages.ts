import { z } from 'zod';
import { filesRead, withReadsUntil } from '../domain/reads.ts';
import { contentKey, keepValue, readKeptValue } from './cache.ts';
import { PageGroups } from './page-groups.ts';

/** A page or file as an earlier build has rendered it. */
const keptPage = z.object({
	path: z.string(),
	/** Its media type. */
	type: z.string(),
	body: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
	/** Hashes of the texts that were read for it, by their files. */
	texts: z.map(z.string(), z.string()),
});
/** What one file keeps. */
export const keptGroup = z.object({ inputs: z.string(), pages: z.array(keptPage) });

type KeptPage = z.infer<typeof keptPage>;

/** A page or file that was rendered. */
export type Rendered = Pick<KeptPage, 'type' | 'body'>;

export async function renderedOf(response: Response): Promise<Rendered> {
	const type = response.headers.get('content-type') ?? '';
	return { type, body: new Uint8Array(await response.arrayBuffer()) };
}

/** What pages are made from. */
export interface PageSources {
	/** A hash of everything but the bodies of texts. */
	readonly inputs: string;
	/** Hashes of the bodies of texts, by their files. */
	readonly texts: ReadonlyMap<string, string>;
	/** Files of texts that were read for all pages together. */
	readonly readForAll: ReadonlySet<string>;
}

/**
 * Pages of an earlier build that would be the same again. They are kept in groups, one file each, and read in the order in which
 * they are rendered, so that few are in memory.
 */
export class KeptPages {
	readonly #sources: PageSources;
	/** Name of its group by the path of each page. */
	readonly #groups: ReadonlyMap<string, string>;
	#group: string | undefined;
	#before = new Map<string, KeptPage>();
	#now: KeptPage[] = [];
	#isChanged = false;

	/** `paths` are those of all pages in their order. */
	constructor(sources: PageSources, paths: readonly string[]) {
		this.#sources = sources;
		this.#groups = groupNames(paths);
	}

	/** The page as an earlier build has rendered it where all it was made from is the same, or else as `make` renders it now. */
	async render(path: string, make: () => Promise<Response>): Promise<Rendered | Response> {
		const group = this.#groups.get(path);
		if (group === undefined) return make();
		this.#enter(group);
		const before = this.#before.get(path);
		if (before !== undefined && this.#isCurrent(before)) {
			this.#now.push(before);
			return before;
		}
		const { result, reads } = await withReadsUntil(make);
		if (!result.ok) return result;
		const texts = new Map<string, string>();
		for (const file of filesRead(reads).union(this.#sources.readForAll))
			texts.set(file, this.#sources.texts.get(file) ?? '');
		const page = { path, ...(await renderedOf(result)), texts };
		this.#now.push(page);
		this.#isChanged = true;
		return page;
	}

	/** Keeps the pages of the last group. */
	end(): void {
		this.#enter(undefined);
	}

	#isCurrent({ texts }: KeptPage): boolean {
		return [...texts].every(([file, hash]) => this.#sources.texts.get(file) === hash);
	}

	#enter(group: string | undefined): void {
		if (group === this.#group) return;
		const { inputs } = this.#sources;
		if (this.#group !== undefined && this.#isChanged) {
			keepValue(this.#group, { inputs, pages: this.#now });
		}
		this.#group = group;
		this.#now = [];
		this.#isChanged = false;
		const kept = group === undefined ? undefined : readKeptValue(group, keptGroup);
		const pages = kept?.inputs === inputs ? kept.pages : [];
		this.#before = new Map(pages.map((page) => [page.path, page]));
	}
}

/** Groups are named after their first page. */
function groupNames(paths: readonly string[]): Map<string, string> {
	const groups = new PageGroups<{ readonly path: string }>();
	for (const path of paths) groups.add({ path });
	return new Map(
		groups.takeRest().flatMap((group) => {
			const name = `pages-${contentKey([group[0]?.path ?? ''])}`;
			return group.map(({ path }) => [path, name] as const);
		}),
	);
}
