/** Parts that a trial build can leave out: what is made from catalogues and crosswalks, and what repeats pages in other forms. */
export const BUILD_PARTS = ['catalogues', 'exports'] as const;

export type BuildPart = (typeof BUILD_PARTS)[number];

/** Names the parts left out, with commas between; set by `npm run build -- --without …`. */
export const LEFT_OUT = 'BUILD_WITHOUT';

/** True unless the current build leaves the part out. */
export function isBuilt(part: BuildPart): boolean {
	return !(process.env[LEFT_OUT] ?? '').split(',').includes(part);
}
