import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'give 64 hexadecimal digits');

/** One file of a built site. */
export const listedFileSchema = z.strictObject({
	/** Relative to the site's folder, with "/" on every system. */
	path: z
		.string()
		.regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\\\0]+$/, 'give a path inside the site'),
	sha256,
	/** In bytes. */
	size: z.int().min(0),
	/** A page that only leads elsewhere: to this address. A server may answer with a redirect instead. */
	redirect: z.string().startsWith('/').optional(),
});

/** `manifest.json` of a built site. It may come from elsewhere, and names files to read or to write: paths stay inside the site. */
export const manifestSchema = z.strictObject({
	/** Of this format. */
	version: z.literal(1),
	/** The address that the site was built for. */
	origin: z.url(),
	/** What was built, or null outside a repository. */
	commit: z.string().nullable(),
	/** True where files differed from that commit. */
	dirty: z.boolean().nullable(),
	/** The project and the packages that decide what is written. */
	versions: z.record(z.string(), z.string()),
	/** SHA-256 of the lines that `sha256sum` prints for all files in the order of their paths: one value to compare. */
	content: sha256,
	files: z.array(listedFileSchema),
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
export type ListedFile = Readonly<z.infer<typeof listedFileSchema>>;
