import { z } from 'zod';
import { link, list, markup, metadata, property, token, uuid } from './oscal-parts.ts';

const control = z.strictObject({
	id: token,
	class: token,
	title: markup,
	props: list(property),
	links: list(link),
	parts: list(
		z.strictObject({ id: token, name: token, ns: z.url().optional(), prose: markup }),
	).optional(),
	get controls() {
		return list(control).optional();
	},
});

/** An OSCAL catalog as we publish it. */
export const catalogShape = z.strictObject({
	catalog: z.strictObject({ uuid, metadata, controls: list(control) }),
});

export type CatalogControl = z.infer<typeof control>;
