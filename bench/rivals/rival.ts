import type { Corpus } from '../corpus/project.ts';
import type { Measured } from '../measure.ts';

/** Another generator, set up in one way, that builds the same answers. */
export interface Rival {
	readonly name: string;
	/** Builds a site in `root` from nothing; packages may be kept there. */
	build(root: string, corpus: Corpus): Promise<Measured>;
	/** Name of a folder to build in; those that share packages share it. */
	readonly folder: string;
	/** Where the pages of the answers are, below `root`. */
	readonly pages: string;
	/** Set where larger sizes are left out. */
	readonly limit?: { readonly answers: number; readonly reason: string };
}
