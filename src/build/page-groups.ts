import { createHash } from 'node:crypto';

/** About how many pages are handled together: 60 MB in Pagefind's memory, and half a second for an edited page. */
const USUAL_SIZE = 200;
const LARGEST_SIZE = 2 * USUAL_SIZE;

/**
 * Sorts pages into groups, in their order. A group ends at a page whose address says so, and not after a certain number: where a
 * page is added or removed, the groups behind stay the same.
 */
export class PageGroups<Page extends { readonly path: string }> {
	#group: Page[] = [];
	readonly #full: Page[][] = [];

	add(page: Page): void {
		this.#group.push(page);
		if (this.#group.length >= LARGEST_SIZE || isLast(page)) this.#end();
	}

	/** The groups that are complete and were not taken yet. */
	takeFull(): Page[][] {
		return this.#full.splice(0);
	}

	/** Whatever is left, when no page comes any more. */
	takeRest(): Page[][] {
		if (this.#group.length > 0) this.#end();
		return this.takeFull();
	}

	#end(): void {
		this.#full.push(this.#group);
		this.#group = [];
	}
}

/** True for one page in as many as a group usually has. */
function isLast({ path }: { readonly path: string }): boolean {
	const hash = createHash('sha256').update(path).digest();
	return hash.readUInt32BE() % USUAL_SIZE === 0;
}
