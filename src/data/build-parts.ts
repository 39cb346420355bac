/** A part that a trial build can leave out: what is made from catalogues and crosswalks, or what repeats pages in other forms. */
export type BuildPart = 'catalogues' | 'exports';

/** True unless the environment variable BUILD_WITHOUT names the part; commas stand between several. */
export function isBuilt(part: BuildPart): boolean {
	return !(process.env['BUILD_WITHOUT'] ?? '').split(',').includes(part);
}
